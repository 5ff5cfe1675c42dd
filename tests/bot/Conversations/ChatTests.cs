using Assistant.Tests;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>Every file of tests/chats, through the real grain. ACCEPT=1 rewrites the answers: read the diff aloud.</summary>
public sealed class ChatTests
{
    public static TheoryData<string> Chats =>
        [.. Directory.EnumerateFiles(Checkout.Path("tests", "chats"), "*.chat").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Chats))]
    public async Task The_conversation_goes_as_written(string chat)
    {
        var path = Checkout.Path("tests", "chats", chat);
        var written = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await using var stage = await Stage.Set();
        var played = await new ChatScript(written, stage).Play();

        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
        else Assert.Equal(written, played);
    }

    [Fact]
    public void There_are_enough_conversations() => Assert.True(Chats.Count >= 20, $"Only {Chats.Count} conversations.");
}
