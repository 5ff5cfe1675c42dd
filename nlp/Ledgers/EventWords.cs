using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Ledgers;

/// <summary>The words of seeds/event-words.yaml.</summary>
internal sealed class EventWords
{
    /// <summary>Groups of words of which two tellings of one event have the same ones.</summary>
    public List<List<string>> Apart { get; set; } = [];

    /// <summary>Words of a telling that tells of something more.</summary>
    public List<string> Further { get; set; } = [];

    /// <summary>Words that point back to what was told before.</summary>
    public List<string> Again { get; set; } = [];

    /// <summary>Words of so many reports that sharing them says nothing.</summary>
    public List<string> Common { get; set; } = [];

    /// <summary>Nouns told apart by the name before them.</summary>
    public List<string> Kinds { get; set; } = [];

    /// <summary>Characters before such a noun that belong to no name.</summary>
    public List<string> Before { get; set; } = [];

    /// <summary>Measure words of which the noun must say what they count.</summary>
    public List<string> Vague { get; set; } = [];

    /// <summary>Words of a side of a joint event that counts its own people, or those of both.</summary>
    public List<string> Share { get; set; } = [];

    /// <summary>Words before a number that may be said of one number only.</summary>
    public List<string> Once { get; set; } = [];

    /// <summary>The word of <see cref="Once"/> that stands right before the figure, or null.</summary>
    public string? ClaimBefore(string text, Figure figure) =>
        Once.Find(word => text.AsSpan(0, Math.Clamp(figure.Start, 0, text.Length)).EndsWith(word, StringComparison.Ordinal));
}
