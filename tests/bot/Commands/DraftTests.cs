using System.Text.Json;
using Assistant.Bot.Tests.Errors;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Commands;

/// <summary>The draft command as it is typed: reports imported, a summary written, counted again by a stranger.</summary>
public sealed class DraftTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("assistant-draft-").FullName;

    private static readonly string[] Reports =
    [
        """{"branch":"柳河村党支部","text":"5月15日，新打机井2眼，投资7.2万元，灌溉稻田200亩","ref_date":"2010-05-16","status":"confirmed"}""",
        """{"branch":"东坡村党支部","text":"5月20日打井3眼，总投资11.4万元","ref_date":"2010-05-21","status":"confirmed"}""",
        """{"branch":"石桥村党支部","text":"5月22日清运垃圾42吨，新添垃圾箱40个","ref_date":"2010-05-23","status":"confirmed"}""",
    ];

    [Fact]
    public async Task A_ledger_becomes_a_draft_in_every_format_and_the_recount_agrees()
    {
        var (json, records, word) = (Path.Combine(data, "draft.json"), Path.Combine(data, "records.jsonl"), Path.Combine(data, "draft.docx"));
        await Import();
        var written = await AssistantProgram.Run("draft", "--org", "清河乡", "--out", json, "--data", data);
        Assert.True(written.Status == 0, written.Errors);
        Assert.Contains("已写好《清河乡2010年创先争优活动开展情况总结》", written.Errors, StringComparison.Ordinal);
        Assert.Equal("", written.Output);

        await File.WriteAllTextAsync(records, (await AssistantProgram.Run("records", "--data", data)).Output, TestContext.Current.CancellationToken);
        var counted = await Tool.Run("node", [Checkout.Path("tests", "recount", "recount.mjs"), json, records]);
        Assert.True(counted.Status == 0, counted.Errors);

        var text = (await AssistantProgram.Run("draft", "--format", "md", "--from", "2010-05-01", "--to", "2010-05-31", "--org", "清河乡", "--data", data)).Output;
        Assert.StartsWith("# 清河乡2010年5月创先争优活动开展情况总结\n", text, StringComparison.Ordinal);
        Assert.Contains("新打机井5眼，投入资金18.6万元", text, StringComparison.Ordinal);

        Assert.Equal(0, (await AssistantProgram.Run("draft", "--org", "清河乡", "--out", word, "--data", data)).Status);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(word, TestContext.Current.CancellationToken))[..2]);
    }

    [Fact]
    public async Task Json_has_the_fields_of_the_contract()
    {
        await Import();
        var draft = JsonElement.Parse((await AssistantProgram.Run("draft", "--org", "清河乡", "--data", data)).Output);
        Assert.Equal(["title", "org", "from", "to", "sections", "audit", "coverage", "drafter", "findings", "left_out"], draft.EnumerateObject().Select(field => field.Name));
        var figures = draft.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("paragraphs").EnumerateArray())
            .SelectMany(paragraph => paragraph.GetProperty("sentences").EnumerateArray()).SelectMany(sentence => sentence.GetProperty("figures").EnumerateArray()).ToList();
        Assert.All(figures, figure => Assert.Equal(["text", "value", "unit", "status", "from"], figure.EnumerateObject().Select(field => field.Name)));
        Assert.Contains(figures, figure => figure.GetProperty("status").GetString() == "total" && figure.GetProperty("value").GetDecimal() == 186000);
        Assert.Equal("embedded", draft.GetProperty("drafter").GetString());
        Assert.Equal(0, draft.GetProperty("audit").GetProperty("unsupported").GetInt32());
    }

    [Fact]
    public async Task A_Word_file_takes_its_appendix_and_comments_along()
    {
        await Import();
        var word = Path.Combine(data, "draft.docx");
        var written = await AssistantProgram.Run("draft", "--org", "清河乡", "--drafter", "embedded", "--length", "2000", "--examples", "1",
            "--appendix", "--comments", "--out", word, "--data", data);
        Assert.True(written.Status == 0, written.Errors);
        using var file = System.IO.Compression.ZipFile.OpenRead(word);
        Assert.Contains("逐条相加：2＋3＝5眼", Text(file, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("5眼——逐条相加：2＋3＝5眼", Text(file, "word/comments.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "附件和批注只有 Word 文件里才有", "--appendix")]
    [InlineData(1, "附件和批注只有 Word 文件里才有", "--comments", "--format", "md")]
    [InlineData(1, "请在 300 到 20000 之间", "--length", "5")]
    [InlineData(1, "请在 0 到 20 之间", "--examples", "-1")]
    [InlineData(2, "用法", "--drafter", "7")]
    [InlineData(2, "用法", "--length", "很长")]
    [InlineData(1, "没有“无此提纲”这个提纲，可用的是", "--outline", "无此提纲")]
    [InlineData(1, "在开始日期 2010-06-01 之前", "--from", "2010-06-01", "--to", "2010-05-01")]
    [InlineData(1, "没有已确认的记录，写不成总结", "--from", "2009-06-01", "--to", "2009-07-01")]
    [InlineData(1, "没有“pdf”这种格式", "--format", "pdf")]
    [InlineData(1, "没有配置语言模型", "--drafter", "model")]
    [InlineData(2, "用法", "--drafter", "robot")]
    [InlineData(2, "用法", "--from", "去年")]
    public async Task What_cannot_be_done_is_told_in_a_sentence(int status, string said, params string[] options)
    {
        await Import();
        var refused = await AssistantProgram.Run(["draft", .. options, "--data", data]);
        Assert.Equal(status, refused.Status);
        Assert.Contains(said, refused.Errors, StringComparison.Ordinal);
        Assert.Equal("", refused.Output);
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
    }

    private static string Text(System.IO.Compression.ZipArchive file, string part)
    {
        using var reader = new StreamReader(file.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    public void Dispose() => Directory.Delete(data, recursive: true);

    private async Task Import()
    {
        var imported = await AssistantProgram.Feed(string.Join('\n', Reports), "import", "-", "--data", data);
        Assert.True(imported.Status == 0, imported.Errors);
    }
}
