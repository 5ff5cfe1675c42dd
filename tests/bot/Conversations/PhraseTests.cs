using System.Text.RegularExpressions;
using Assistant.Bot.Conversations;
using Assistant.Tests;

namespace Assistant.Bot.Tests.Conversations;

public sealed partial class PhraseTests
{
    private static readonly Phrases Phrases = new(Checkout.Folder("prompts"));

    [Fact]
    public void Every_wording_has_its_key_and_every_key_its_wording() =>
        Assert.Equal(Enum.GetValues<Say>().Select(Phrases.KeyOf).Order(StringComparer.Ordinal), Phrases.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_is_said_somewhere()
    {
        var code = string.Concat(Directory.EnumerateFiles(Checkout.Path("bot", "Conversations"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "Say.cs").Select(File.ReadAllText));
        Assert.Empty(Enum.GetNames<Say>().Except(Used().Matches(code).Select(match => match.Groups[1].Value)));
    }

    [Fact]
    public void Wordings_take_turns_the_same_way_every_time()
    {
        var said = Enumerable.Range(0, 6).Select(turn => Phrases.Say(Say.Confirmed, turn)).ToList();
        Assert.Equal(said.Take(3), said.Skip(3));
        Assert.Equal(3, said.Distinct().Count());
    }

    [Fact]
    public void A_slot_that_nothing_fills_is_a_defect() =>
        Assert.Throws<InvalidOperationException>(() => Phrases.Say(Say.ReportKept, 0));

    [GeneratedRegex(@"Say\.(\w+)")]
    private static partial Regex Used();
}
