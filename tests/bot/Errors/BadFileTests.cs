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
    [InlineData("extract", "one.jsonl", "two.jsonl")]
    [InlineData("--nonsense")]
    public async Task A_wrong_command_or_option_shows_usage(params string[] arguments)
    {
        var outcome = await AssistantProgram.Run(arguments);
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.Contains("用法", outcome.Errors);
        Assert.DoesNotContain("   at ", outcome.Errors);
    }
}
