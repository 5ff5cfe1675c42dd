using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Takes into a quantity the words that touch it and make it approximate: 近500, 20万出头, 好几百人.</summary>
internal sealed class Approximation(FigureWords words)
{
    public Quantity Around(string text, int numberStart, int unitEnd, decimal value, decimal? max, MeasureWord measure, bool approx, string rule)
    {
        var start = numberStart;
        var length = words.ApproxBefore.LengthBefore(text, start);
        if (length > 0 && Holds(text, start, length)) (start, approx) = (start - length, true);
        var end = unitEnd;
        if (words.ApproxAfter.LengthAt(text, end) is > 0 and var tail && !IsTakenBack(text, end, tail)) (end, approx) = (end + tail, true);
        return new Quantity(start, numberStart, unitEnd, end, value, max, measure.Unit, measure.Kind, approx, rule);
    }

    /// <summary>The 不到 of 20万不到位.</summary>
    private bool IsTakenBack(string text, int at, int length) =>
        words.ApproxAfterNotBefore.TryGetValue(text.Substring(at, length), out var not) && not.LengthAt(text, at + length) > 0;

    private bool Holds(string text, int numberStart, int length)
    {
        var word = text.Substring(numberStart - length, length);
        if (words.ApproxBeforePowerOnly.Contains(word) && ChineseNumeral.PowerOf(text[numberStart]) < 100
            && !(text[numberStart] == '几' && words.ApproxBeforeSome.Contains(word))) return false;
        return !words.ApproxNotAfter.TryGetValue(word, out var not) || not.LengthBefore(text, numberStart - length) == 0;
    }
}
