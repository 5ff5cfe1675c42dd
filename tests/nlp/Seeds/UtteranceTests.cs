using Assistant.Nlp.Intents;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Seeds;

/// <summary>The hand-written messages that the intent model learns from.</summary>
public sealed class UtteranceTests
{
    /// <summary>Messages are short: two that differ in one word of three are still two.</summary>
    private const double Alike = 0.7;

    private sealed record Message(string Place, string Source, string Role, string Intent, string Text);

    private static IReadOnlyList<Message> Messages { get; } =
        [.. Directory.EnumerateFiles(Checkout.Path("seeds", "intents"), "utterances*.tsv").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<Message> Read(string file) => File.ReadAllLines(file)
        .Select((line, i) => (Cells: line.Split('\t'), Place: $"{Path.GetFileName(file)}:{i + 1}"))
        .Skip(1)
        .Select(row => new Message(row.Place, row.Cells[0], row.Cells[1], row.Cells[2], row.Cells[3]));

    [Fact]
    public void There_are_at_least_2500_messages_of_many_speakers()
    {
        Assert.True(Messages.Count >= 2500, $"{Messages.Count} messages");
        Assert.True(Messages.Select(message => message.Source).Distinct().Count() >= 50);
    }

    [Fact]
    public void Every_cell_is_one_of_the_words_it_may_be() => Assert.All(Messages, message =>
    {
        Assert.True(IntentKeys.All.Contains(message.Intent), $"{message.Place}: intent {message.Intent}");
        Assert.True(message.Role is "secretary" or "staff", $"{message.Place}: role {message.Role}");
        Assert.True(message.Source.Length > 0 && message.Text.Trim() == message.Text && message.Text.Length > 0, message.Place);
    });

    [Fact]
    public void Every_intent_is_spoken_by_both_roles() =>
        Assert.Equal(2 * IntentKeys.All.Count, Messages.Select(message => (message.Intent, message.Role)).Distinct().Count());

    [Fact]
    public void No_two_messages_say_nearly_the_same()
    {
        var near = NearDuplicates.Among(Messages.Select(message => (message.Place, message.Text)), Alike).ToList();
        Assert.True(near.Count == 0, string.Join("\n", near));
    }
}
