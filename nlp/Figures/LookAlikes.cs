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
            if (words.Fixed.LengthAt(text, i) is > 0 and var length && !InsideNumber(text, i) && !Counts(text, i, length)) mask.AsSpan(i, length).Fill(true);
        foreach (var number in words.Patterns.MayMatch(text))
            foreach (var match in words.Patterns[number].EnumerateMatches(text))
                mask.AsSpan(match.Index, match.Length).Fill(true);
        return mask;
    }

    /// <summary>The 一百一 of 一百一十亩 is a number; 两头 counts in 两头牛, 一面 in 一面锦旗.</summary>
    private bool Counts(string text, int at, int length)
    {
        var end = at + length;
        if (ChineseNumeral.IsPart(text[end - 1]) && ChineseNumeral.IsPart(NumeralReader.At(text, end)) && text[end] is not ('一' or '半')) return true;
        if (words.Sizes.LengthBefore(text, end) is > 0 && words.IsVesselAt(text, end)) return true; // 五大锅
        return length == 2 && words.AlsoCounts.TryGetValue(text.Substring(at + 1, 1), out var things)
            && (things.LengthAt(text, end) > 0 || things.LengthBefore(text, at) > 0 && (end >= text.Length || Clauses.EndsPhrase(text[end]) || text[end - 1] == '面'));
    }

    /// <summary>The 十分 of 四十分钟 and the 百日 of 三百日 belong to their number.</summary>
    private static bool InsideNumber(string text, int at) =>
        ChineseNumeral.IsPart(text[at]) && (ChineseNumeral.IsPart(NumeralReader.At(text, at - 1)) || char.IsAsciiDigit(NumeralReader.At(text, at - 1)));
}
