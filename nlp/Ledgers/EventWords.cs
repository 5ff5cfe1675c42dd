using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Ledgers;

/// <summary>The words of seeds/event-words.yaml.</summary>
internal sealed class EventWords
{
    /// <summary>Groups of words of which two tellings of one event have the same ones.</summary>
    public List<List<string>> Apart { get; set; } = [];

    /// <summary>Words before a number that may be said of one number only.</summary>
    public List<string> Once { get; set; } = [];

    /// <summary>Whether each text has a word of a group that the other lacks.</summary>
    public bool TellApart(string first, string second) => Apart.Exists(group =>
        group.Exists(word => Only(word, first, second)) && group.Exists(word => Only(word, second, first)));

    /// <summary>The word of <see cref="Once"/> that stands right before the figure, or null.</summary>
    public string? ClaimBefore(string text, Figure figure) =>
        Once.Find(word => text.AsSpan(0, Math.Clamp(figure.Start, 0, text.Length)).EndsWith(word, StringComparison.Ordinal));

    private static bool Only(string word, string here, string there) =>
        here.Contains(word, StringComparison.Ordinal) && !there.Contains(word, StringComparison.Ordinal);
}
