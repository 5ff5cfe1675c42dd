namespace Assistant.Nlp.Figures;

/// <summary>What a figure measures.</summary>
public enum FigureKind { Money, Count, People, Length, Area, Mass, Percent, Times, Duration }

/// <summary>How a figure stands to what was done. Only <see cref="Done"/> is ever summed.</summary>
public enum FigureRole
{
    /// <summary>It happened.</summary>
    Done,

    /// <summary>Not done yet: 计划, 预计, 拟, 届时, 将.</summary>
    Planned,

    /// <summary>Inside another figure of the same text: 其中党员12名.</summary>
    Part,

    /// <summary>Of each: 每户200元, 人均5亩.</summary>
    Rate,
}

/// <summary>A counted or measured thing stated in a report: 1.2万人次 is 12000 人次.</summary>
/// <param name="Text">The exact words, number with unit and the approximating words that touch it (<c>1500余份</c>).</param>
/// <param name="Start">Offset of <paramref name="Text"/> in the text it was read from, in UTF-16 code units.</param>
/// <param name="Value">In base units: 万 and 亿 multiplied out, money in 元, length in 米, 公顷 as 亩. The low end of a range; the number said where it is approximate.</param>
/// <param name="Max">The high end of a range, else null.</param>
/// <param name="Unit">The base unit or the measure word as written; 人 for 人, 名, 位 and 口人; empty where none is told.</param>
/// <param name="Item">What was counted, or what the money was for: a substring of the text.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Approx">Whether the report said 余, 多, 近, 约, 超, 不到 or the like.</param>
/// <param name="Role">How it stands to what was done.</param>
/// <param name="Per">For a rate, of what: 户, 人, 亩; else null.</param>
/// <param name="Rule">The name of the rule that found it; for explanations only.</param>
/// <param name="ItemRule">Where the item stood, seen from the number; for explanations only.</param>
public sealed record Figure(
    string Text, int Start, decimal Value, decimal? Max, string Unit, string Item,
    FigureKind Kind, bool Approx, FigureRole Role, string? Per, string Rule = "", string ItemRule = "")
{
    /// <summary>Begins the item rule of a verb.</summary>
    internal const string VerbRule = "verb-";

    public int End => Start + Text.Length;

    /// <summary>Whether no noun says what was counted, only what was done: the 来 of 来了46人.</summary>
    public bool CountsByVerb => ItemRule.StartsWith(VerbRule, StringComparison.Ordinal);

    /// <summary>The same figure seen from a text that begins <paramref name="by"/> code units earlier (or later, if negative).</summary>
    public Figure Moved(int by) => this with { Start = Start + by };
}
