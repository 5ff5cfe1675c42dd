using System.Text.Json;
using Assistant.Bot.Tests.Errors;

namespace Assistant.Bot.Tests.Commands;

/// <summary>search as a person runs it, over what replay kept.</summary>
public sealed class SearchCommandTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("assistant-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task A_question_is_shown_as_understood_with_its_answer_and_the_records()
    {
        var turns = Path.Combine(directory.FullName, "turns.jsonl");
        await File.WriteAllLinesAsync(turns,
        [
            Turn("u1", "柳河村党支部", "2010-05-16T19:20:00+08:00", "昨天打了两眼机井"),
            Turn("u1", "柳河村党支部", "2010-05-16T19:21:00+08:00", "确认"),
            Turn("u2", "东坡村党支部", "2010-05-17T19:20:00+08:00", "新打机井3眼"),
            Turn("u2", "东坡村党支部", "2010-05-17T19:21:00+08:00", "确认"),
        ], TestContext.Current.CancellationToken);
        var data = Path.Combine(directory.FullName, "data");
        Assert.Equal(0, (await AssistantProgram.Run("replay", turns, "--data", data)).Status);

        var outcome = await AssistantProgram.Run("search", "去年谁家打过井，一共多少眼", "--data", data, "--as-of", "2011-03-10", "--limit", "1");

        Assert.Equal(0, outcome.Status);
        var result = JsonDocument.Parse(outcome.Output).RootElement;
        var query = result.GetProperty("query");
        Assert.Equal(("打井", "2010-01-01", "2010-12-31", "眼", "sum"), (query.GetProperty("matter").GetString(), query.GetProperty("from").GetString(),
            query.GetProperty("to").GetString(), query.GetProperty("unit").GetString(), query.GetProperty("ask").GetString()));
        Assert.Equal(JsonValueKind.Null, query.GetProperty("theme").ValueKind);
        Assert.Equal((5, "眼"), (result.GetProperty("answer").GetProperty("value").GetInt32(), result.GetProperty("answer").GetProperty("unit").GetString()));
        Assert.Equal(2, result.GetProperty("total").GetInt32());
        Assert.Equal("东坡村党支部", Assert.Single(result.GetProperty("hits").EnumerateArray()).GetProperty("record").GetProperty("branch").GetString());
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search", "打井", "--limit", "-1")]
    [InlineData("search", "打井", "--as-of", "2010-02-30")]
    public async Task A_wrong_option_is_a_usage_error(params string[] arguments)
    {
        var outcome = await AssistantProgram.Run(arguments);
        Assert.Equal((2, ""), (outcome.Status, outcome.Output));
        Assert.Contains("用法", outcome.Errors);
    }

    private static string Turn(string user, string branch, string at, string text) =>
        $$"""{"conversation":"c-{{user}}","user":"{{user}}","name":"{{branch}}书记","role":"secretary","branch":"{{branch}}","at":"{{at}}","text":"{{text}}"}""";
}
