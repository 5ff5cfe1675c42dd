using System.Text;
using System.Text.Json;
using Assistant.Bot.Documents;
using Assistant.Bot.Storage;
using Assistant.Bot.Tests.Errors;
using Assistant.Bot.Tests.Storage;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Commands;

/// <summary><c>import</c> and <c>records</c> through the real program.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Report = """{"text":"昨天清理河道，42名党员参加，拉走垃圾8车","branch":"柳河村党支部","ref_date":"2010-05-16"}""";

    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Reports_are_read_and_good_lines_kept_beside_bad_ones()
    {
        var import = await Import($$"""
            {{Report}}

            {"text":"没有支部的一条：栽树20棵","ref_date":"2010-05-16"}
            {"text":"栽树20棵","branch":"东坡村党支部","ref_date":"2010-05-16","theme":"carrier","status":"confirmed"}
            """);
        Assert.Equal(1, import.Status);
        Assert.StartsWith("line 3: ", import.Errors.Split('\n').Single(line => line.StartsWith("line", StringComparison.Ordinal)), StringComparison.Ordinal);

        var kept = Lines(import.Output);
        Assert.Equal([1, 4], kept.Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(["pending", "confirmed"], kept.Select(line => line.GetProperty("record").GetProperty("status").GetString()));
        Assert.Equal(("2010-05-15", "environment"), (Day(kept[0]), kept[0].GetProperty("record").GetProperty("theme").GetString()));
        Assert.Equal(("carrier", "person"), (kept[1].GetProperty("record").GetProperty("theme").GetString(), kept[1].GetProperty("record").GetProperty("theme_by").GetString()));
    }

    [Fact]
    public async Task The_same_file_twice_is_kept_once()
    {
        await Import(Report);
        await Import(Report);
        Assert.Single(Lines((await Records()).Output));
    }

    [Fact]
    public async Task Records_written_out_come_back_as_they_were()
    {
        await Import(Report);
        var written = (await Records()).Output;
        using var elsewhere = new ScratchDirectory();
        var import = await AssistantProgram.Feed(Encoding.UTF8.GetBytes(written), "import", "--data", elsewhere.Path);
        Assert.Equal(0, import.Status);
        Assert.Equal(written, (await AssistantProgram.Run("records", "--data", elsewhere.Path)).Output);
    }

    [Fact]
    public async Task A_record_keeps_its_own_id_and_figures()
    {
        var import = await Import("""
            {"id":"a-17","branch":"柳河村党支部","date":{"text":"","start":"2010-05-15","end":"2010-05-15","assumed":false},"theme":"economy","confidence":0.9,"theme_by":"model","text":"打井2眼","place":null,"figures":[{"text":"2眼","start":2,"value":2,"max":null,"unit":"眼","item":"井","kind":"count","approx":false,"role":"done","per":null}],"status":"confirmed","same_event_as":null,"reported_by":"u1","reported_at":"2010-05-16T19:20:00+08:00","source":{"conversation":"c1","activity":"a1"},"revision":3}
            """);
        var record = Lines(import.Output)[0].GetProperty("record");
        Assert.Equal(("a-17", 3), (record.GetProperty("id").GetString(), record.GetProperty("revision").GetInt32()));
        Assert.Equal(2, record.GetProperty("figures")[0].GetProperty("value").GetDecimal());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task A_table_saved_as_csv_is_read(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Path.Combine(scratch.Path, "上报.csv");
        await File.WriteAllTextAsync(file, "支部,日期,内容,主题\n柳河村党支部,2010-05-15,清理河道拉走垃圾8车,环境整治\n东坡村党支部,2010-05-16,打井2眼,\n",
            Encoding.GetEncoding(encoding), TestContext.Current.CancellationToken);
        var import = await AssistantProgram.Run("import", file, "--data", Data);
        Assert.Equal((0, ""), (import.Status, import.Errors));
        Assert.Equal([(2, "2010-05-15"), (3, "2010-05-16")], Lines(import.Output).Select(line => (line.GetProperty("line").GetInt32(), Day(line))));
    }

    [Fact]
    public async Task A_spreadsheet_of_records_is_read_back()
    {
        await Import(Report);
        var file = Path.Combine(scratch.Path, "台账.xlsx");
        Assert.Equal(0, (await AssistantProgram.Run("records", "--format", "xlsx", "--out", file, "--data", Data)).Status);
        Assert.Equal(0, (await AssistantProgram.Run("import", file, "--data", Data)).Status);
        Assert.Single(Lines((await Records()).Output));

        using var elsewhere = new ScratchDirectory();
        var import = await AssistantProgram.Run("import", file, "--data", elsewhere.Path);
        Assert.Equal(("R1", "2010-05-15"), (Lines(import.Output)[0].GetProperty("record").GetProperty("id").GetString(), Day(Lines(import.Output)[0])));
    }

    [Fact]
    public async Task A_broken_spreadsheet_is_told_in_a_sentence()
    {
        var file = Path.Combine(scratch.Path, "坏.xlsx");
        await File.WriteAllTextAsync(file, "这不是表格", TestContext.Current.CancellationToken);
        var import = await AssistantProgram.Run("import", file, "--data", Data);
        Assert.Equal((1, $"表格 {file} 读不了，可能已损坏，也可能不是 Excel 或 CSV 文件。\n"), (import.Status, import.Errors));
    }

    [Fact]
    public async Task A_directory_that_another_process_has_open_is_refused()
    {
        using var held = DataDirectory.Open(Data);
        foreach (var command in (string[][])[["records"], ["import", "-"], ["replay", "-"], ["chat", "--as", "老王"]])
        {
            var refused = await AssistantProgram.Run([.. command, "--data", Data]);
            Assert.Equal(1, refused.Status);
            Assert.Equal($"数据目录 {Data} 正被另一个程序使用（多半是服务正开着）。请先停掉它，或用 --data 换一个目录。\n", refused.Errors);
            Assert.Equal("", refused.Output);
        }
    }

    [Fact]
    public async Task A_terminal_conversation_keeps_what_is_typed()
    {
        var chat = await AssistantProgram.Feed("昨天42名党员清理河道，拉走垃圾8车\n确认\n", "chat", "--as", "王德厚", "--branch", "柳河村党支部", "--data", Data);
        Assert.Contains("[确认] [修改] [取消]", chat.Output, StringComparison.Ordinal);
        Assert.Equal("confirmed", Lines((await Records()).Output)[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Records_are_filtered()
    {
        await Import($$"""
            {{Report}}
            {"text":"打井2眼","branch":"东坡村党支部","date":"2010-06-01","status":"confirmed"}
            """);
        Assert.Single(Lines((await Records("--branch", "东坡村")).Output));
        Assert.Single(Lines((await Records("--status", "pending")).Output));
        Assert.Single(Lines((await Records("--from", "2010-05-15", "--to", "2010-05-15")).Output));
        Assert.Single(Lines((await Records("--theme", "economy")).Output));
        Assert.Empty(Lines((await Records("--from", "2010-06-02")).Output));
        Assert.Equal(2, (await Records("--theme", "weather")).Status);
    }

    private string Data => Path.Combine(scratch.Path, "data");

    private Task<Tool.Outcome> Import(string lines) => AssistantProgram.Feed(lines, "import", "--data", Data);

    private Task<Tool.Outcome> Records(params string[] filters) => AssistantProgram.Run([.. (string[])["records", "--data", Data], .. filters]);

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? Day(JsonElement line) => line.GetProperty("record").GetProperty("date").GetProperty("start").GetString();
}
