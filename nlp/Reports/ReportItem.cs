using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Reports;

/// <summary>One activity told in a message, understood.</summary>
/// <param name="Text">The words that tell it, a substring of the message.</param>
/// <param name="Start">Where they begin in the message, in UTF-16 code units.</param>
/// <param name="Branches">The branches of the roster it names; empty where it names none (the speaker's own is meant).</param>
/// <param name="Date">The day or period of the activity; null where the message tells none. May be carried over from an earlier item; its offset is within the message.</param>
/// <param name="Place">Where it was, a substring of the text; null where not told.</param>
/// <param name="Figures">In order of appearance; offsets are within <paramref name="Text"/>.</param>
public sealed record ReportItem(
    string Text, int Start, IReadOnlyList<string> Branches, DateMention? Date, string? Place,
    ThemeGuess Theme, IReadOnlyList<Figure> Figures)
{
    /// <summary>Those of <see cref="Branches"/> that only joined the speaker's own: 跟东坡村一块清了界沟.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Whose it is: the speaker's own branch where it took part, else the first that is named; null where neither is known.</summary>
    public string? OwnerFor(string? own) =>
        own is not null && Branches.All(name => name == own || Partners.Contains(name)) ? own
        : own is not null && Branches.Contains(own) ? own : Branches.FirstOrDefault();
}
