using System.Text.Json;
using Assistant.Bot.Tests.Errors;
using Assistant.Bot.Tests.Storage;

namespace Assistant.Bot.Tests.Commands;

/// <summary><c>replay</c> through the real program.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Replay_answers_a_message_of_a_million_characters_in_a_sentence()
    {
        var replay = await AssistantProgram.Feed(Turn(new string('啊', 1_000_000)) + Turn("昨天42名党员清理河道"), "replay", "--data", scratch.Path);
        Assert.Equal((0, ""), (replay.Status, replay.Errors));
        var answers = Answers(replay.Output);
        Assert.StartsWith("这条有1000000个字，太长了", answers[0].GetProperty("replies")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("R1", answers[1].GetProperty("saved")[0].GetString());
    }

    [Fact]
    public async Task A_file_replayed_twice_answers_alike_and_writes_once()
    {
        var turns = Turn("昨天42名党员清理河道") + Turn("确认") + Turn("确认");
        var first = await AssistantProgram.Feed(turns, "replay", "--data", scratch.Path);
        var again = await AssistantProgram.Feed(turns, "replay", "--data", scratch.Path);
        Assert.Equal(first.Output, again.Output);
        Assert.Single(Answers((await AssistantProgram.Run("records", "--data", scratch.Path)).Output));
    }

    [Fact]
    public async Task Bad_turns_are_told_by_line_and_the_good_ones_go_on()
    {
        var replay = await AssistantProgram.Feed("{}\n" + Turn("昨天42名党员清理河道") + """{"conversation":"c1","text":"好"}""", "replay", "--data", scratch.Path);
        Assert.Equal((1, "line 1: 缺少字段 conversation。\nline 3: 缺少字段 at。\n"), (replay.Status, replay.Errors));
        Assert.Equal([1], Answers(replay.Output).Select(answer => answer.GetProperty("turn").GetInt32()));
    }

    private static string Turn(string text) => JsonSerializer.Serialize(new
    {
        conversation = "c1",
        user = "u1",
        name = "柳河村书记",
        role = "secretary",
        branch = "柳河村党支部",
        at = "2010-05-16T19:20:00+08:00",
        text,
    }) + "\n";

    private static List<JsonElement> Answers(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
