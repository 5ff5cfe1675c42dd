using Assistant.Nlp.Dates;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Finds the stretches of a text whose numbers count nothing: dates, fixed names, ordinals, telephone numbers, ages.</summary>
internal sealed class LookAlikes(FigureWords words)
{
    /// <summary>For each position, whether it belongs to such a stretch.</summary>
    public bool[] Mask(string text, IReadOnlyList<DateMention> dates)
    {
        var mask = new bool[text.Length];
        foreach (var date in dates) mask.AsSpan(date.Offset, date.Text.Length).Fill(true);
        for (var i = 0; i < text.Length; i++)
            if (words.Fixed.LengthAt(text, i) is > 0 and var length && !InsideNumber(text, i)) mask.AsSpan(i, length).Fill(true);
        foreach (var pattern in words.Patterns)
            foreach (var match in pattern.EnumerateMatches(text))
                mask.AsSpan(match.Index, match.Length).Fill(true);
        return mask;
    }

    /// <summary>The 十分 of 四十分钟 and the 百日 of 三百日 belong to their number.</summary>
    private static bool InsideNumber(string text, int at) =>
        ChineseNumeral.IsPart(text[at]) && (ChineseNumeral.IsPart(NumeralReader.At(text, at - 1)) || char.IsAsciiDigit(NumeralReader.At(text, at - 1)));
}
