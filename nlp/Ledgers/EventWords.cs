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

    /// <summary>Whether each text has a word of a group that the other lacks.</summary>
    public bool TellApart(string first, string second) => Apart.Exists(group =>
        group.Exists(word => Only(word, first, second)) && group.Exists(word => Only(word, second, first)));

    /// <summary>Whether one of the texts alone says that it tells of something more.</summary>
    public bool TellsMore(string first, string second) => Further.Exists(word => Only(word, first, second) || Only(word, second, first));

    /// <summary>Whether the text points back to an earlier telling.</summary>
    public bool PointsBack(string text) => Again.Exists(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a side of a joint event counts its own people, or those of both sides.</summary>
    public bool CountsShare(string text) => Share.Exists(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The word of <see cref="Once"/> that stands right before the figure, or null.</summary>
    public string? ClaimBefore(string text, Figure figure) =>
        Once.Find(word => text.AsSpan(0, Math.Clamp(figure.Start, 0, text.Length)).EndsWith(word, StringComparison.Ordinal));

    private static bool Only(string word, string here, string there) =>
        here.Contains(word, StringComparison.Ordinal) && !there.Contains(word, StringComparison.Ordinal);
}
