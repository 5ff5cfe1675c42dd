using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>A measure word mistyped on the phone (57展路灯), and what must stand around it for the other word to be meant.</summary>
internal sealed class Typo
{
    /// <summary>How far before the number a word of <see cref="After"/> may stand.</summary>
    private const int Reach = 6;

    private WordSet? after, before;

    public string Typed { get; set; } = "";
    public string Word { get; set; } = "";

    /// <summary>Words of which one stands shortly before the number.</summary>
    public List<string> After { get; set; } = [];

    /// <summary>Words of which one stands right behind the typed one.</summary>
    public List<string> Before { get; set; } = [];

    /// <summary>Whether the phrase must end behind it.</summary>
    public bool Boundary { get; set; }

    public bool Fits(string text, Numeral number, int end)
    {
        after ??= new WordSet(After);
        before ??= new WordSet(Before);
        if (before.LengthAt(text, end) > 0) return true;
        if (number.Chinese && number.Length < 2) return false;
        if (Boundary && end < text.Length && !Clauses.EndsPhrase(text[end])) return false;
        return After.Count == 0 && Before.Count == 0 || After.Count == 0 && Boundary && !number.Chinese
            || after.IsIn(text, Math.Max(0, number.Start - Reach), number.Start);
    }
}
