namespace Assistant.Nlp.Numerals;

/// <summary>A number as written, Arabic, Chinese or mixed: <c>1.2万</c>, <c>二三十</c>, <c>十几</c>, <c>1,500余</c>.</summary>
/// <param name="Start">Offset in the text, in UTF-16 code units.</param>
/// <param name="Length">Its length, with 余, 多, 来 where they stand inside or right behind it.</param>
/// <param name="Value">万 and 亿 multiplied out; the low end of a range; the number said where it is approximate.</param>
/// <param name="Max">The high end of a range such as 二三十, else null.</param>
/// <param name="Approx">Whether 几, 数, 余, 多 or 来 stands in it.</param>
/// <param name="Chinese">Whether it begins with a Chinese numeral.</param>
public sealed record Numeral(int Start, int Length, decimal Value, decimal? Max, bool Approx, bool Chinese)
{
    /// <summary>The first position after the number.</summary>
    public int End => Start + Length;
}
