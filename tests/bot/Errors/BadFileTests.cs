using Assistant.Bot.Storage;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Errors;

/// <summary>What cannot be used is told in a sentence on standard error; nothing else is printed.</summary>
public sealed class BadFileTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("assistant-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var outcome = await AssistantProgram.Run("extract", Path.Combine(directory.FullName, "没有.jsonl"));
        Assert.Equal((1, ""), (outcome.Status, outcome.Output));
        Assert.Equal($"找不到文件 {Path.Combine(directory.FullName, "没有.jsonl")}。\n", outcome.Errors);
    }

    [Fact]
    public async Task A_directory_in_the_place_of_a_file_is_named()
    {
        var outcome = await AssistantProgram.Run("extract", directory.FullName);
        Assert.Equal((1, ""), (outcome.Status, outcome.Output));
        Assert.Contains("是一个目录", outcome.Errors);
    }

    [Fact]
    public async Task A_dash_is_standard_input()
    {
        var outcome = await AssistantProgram.Feed("""{"id":"a","text":"植树","ref_date":"2010-05-16"}""", "extract", "-");
        Assert.Equal(0, outcome.Status);
        Assert.StartsWith("{\"id\":\"a\"", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("extract", "--nonsense")]
    [InlineData("records", "--from", "昨天")]
    [InlineData("records", "--theme", "nonsense")]
    [InlineData("records", "--from")]
    [InlineData("draft", "--to", "2010-02-30")]
    [InlineData("extract", "one.jsonl", "two.jsonl")]
    [InlineData("--nonsense")]
    public async Task A_wrong_command_or_option_shows_usage(params string[] arguments)
    {
        var outcome = await AssistantProgram.Run(arguments);
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.Contains("用法", outcome.Errors);
        Assert.DoesNotContain("   at ", outcome.Errors);
    }

    [Theory]
    [InlineData("records")]
    [InlineData("draft")]
    [InlineData("import", "-")]
    [InlineData("replay", "-")]
    [InlineData("train")]
    public async Task A_data_directory_that_is_none_is_refused(params string[] command)
    {
        var file = Path.Combine(directory.FullName, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var outcome = await AssistantProgram.Run([.. command, "--data", file]);
        Assert.Equal((1, ""), (outcome.Status, outcome.Output));
        Assert.Equal($"数据目录 {file} 打不开：建不了，或者没有读写权限。请换一个目录，或检查权限。\n", outcome.Errors);
    }

    [Theory]
    [InlineData("records")]
    [InlineData("draft")]
    [InlineData("import", "-")]
    [InlineData("replay", "-")]
    public async Task A_data_directory_in_use_is_refused(params string[] command)
    {
        using var held = DataDirectory.Open(directory.FullName);
        var outcome = await AssistantProgram.Run([.. command, "--data", directory.FullName]);
        Assert.Equal((1, ""), (outcome.Status, outcome.Output));
        Assert.Contains("正被另一个程序使用", outcome.Errors);
        Assert.Single(outcome.Errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_file_that_is_no_database_of_ours_is_left_alone()
    {
        var database = Path.Combine(directory.FullName, "assistant.db");
        await File.WriteAllTextAsync(database, "不是数据库", TestContext.Current.CancellationToken);
        var outcome = await AssistantProgram.Run("records", "--data", directory.FullName);
        Assert.Equal(1, outcome.Status);
        Assert.Contains("读不了", outcome.Errors);
        Assert.Equal("不是数据库", await File.ReadAllTextAsync(database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var outcome = await AssistantProgram.Run(
            "records", "--data", directory.FullName, "--format", "xlsx", "--out", Path.Combine(directory.FullName, "没有", "台账.xlsx"));
        Assert.Equal(1, outcome.Status);
        Assert.Contains("写不了文件", outcome.Errors);
    }

    [Fact]
    public async Task Dotnet_run_finds_a_file_where_it_is_called_from()
    {
        await File.WriteAllTextAsync(Path.Combine(directory.FullName, "one.jsonl"),
            """{"id":"a","text":"植树","ref_date":"2010-05-16"}""", TestContext.Current.CancellationToken);
        var outcome = await Tool.Run(
            "dotnet", ["run", "--no-build", "--project", Checkout.Path("bot"), "--", "extract", "one.jsonl"], from: directory.FullName);
        Assert.Equal("", outcome.Errors);
        Assert.StartsWith("{\"id\":\"a\"", outcome.Output, StringComparison.Ordinal);
    }
}
