using Assistant.Nlp.Numerals;

namespace Assistant.Nlp.Figures;

/// <summary>Reads shares as percent: 百分之六十, 三分之一, 六成, 一半. (60% is read as a number with its unit.)</summary>
internal sealed class Percentages(FigureWords words, Approximation approximation)
{
    private static readonly MeasureWord Percent = new("%", "%", 1, FigureKind.Percent);

    public Quantity? ReadAt(string text, int at, bool[] mask)
    {
        if (words.Halves.LengthAt(text, at) is > 0 and var half && words.HalfNotAfter.LengthBefore(text, at) == 0 && words.HalfNotBefore.LengthAt(text, at + half) == 0)
            return Share(text, at, at + half, 50, null, false, "half");
        if (words.Wholes.LengthAt(text, at) is > 0 and var whole && (words.BeforeNumber.LengthBefore(text, at) > 0 || NumeralReader.At(text, at - 1) == '率')) return Share(text, at, at + whole, 100, null, false, "whole");
        if (string.CompareOrdinal(text, at, "百分之", 0, 3) == 0 && NumeralReader.ReadAt(text, Math.Min(at + 3, text.Length)) is { } hundredths)
            return Share(text, at, PointEnd(text, hundredths), hundredths.Value + PointOf(text, hundredths), hundredths.Max, hundredths.Approx, "percent");
        if (NumeralReader.ReadAt(text, at) is not { } number || mask[number.End - 1]) return null;
        return Fraction(text, number) ?? Tenths(text, number);
    }

    /// <summary>三分之一, 1/3的.</summary>
    private Quantity? Fraction(string text, Numeral number)
    {
        if (number.Chinese && string.CompareOrdinal(text, number.End, "分之", 0, 2) == 0
            && number.End + 2 < text.Length && NumeralReader.ReadAt(text, number.End + 2) is { } numerator && numerator.Value < number.Value)
            return Share(text, number.Start, numerator.End, Math.Round(numerator.Value * 100 / number.Value, 2), null, numerator.Approx, "fraction");
        if (NumeralReader.At(text, number.End) == '/' && !number.Chinese && number.Value is >= 1 and <= 10
            && NumeralReader.ReadAt(text, Math.Min(number.End + 1, text.Length)) is { Chinese: false } denominator
            && denominator.Value > number.Value && NumeralReader.At(text, denominator.End) is '的' or '以')
            return Share(text, number.Start, denominator.End, Math.Round(number.Value * 100 / denominator.Value, 2), null, false, "fraction");
        return null;
    }

    /// <summary>六成, 七成五, 六成半, 八成多.</summary>
    private Quantity? Tenths(string text, Numeral number)
    {
        if (NumeralReader.At(text, number.End) != '成' || number.Value is < 1 or > 10) return null;
        var end = number.End + 1;
        if (words.TenthsNotBefore.LengthAt(text, end) > 0) return null;
        var value = number.Value * 10;
        if (ChineseNumeral.DigitOf(NumeralReader.At(text, end)) is > 0 and var tenth && NumeralReader.At(text, number.Start - 1) != '第')
            (value, end) = (value + tenth, end + 1);
        if (NumeralReader.At(text, end) == '半') (value, end) = (value + 5, end + 1);
        var more = NumeralReader.At(text, end) == '多';
        return Share(text, number.Start, more ? end + 1 : end, value, number.Max * 10, number.Approx || more, "tenths");
    }

    private Quantity Share(string text, int start, int end, decimal value, decimal? max, bool approx, string rule) =>
        approximation.Around(text, start, end, value, max, Percent, approx, rule);

    /// <summary>The 点五 of 百分之九十九点五.</summary>
    private static decimal PointOf(string text, Numeral whole) =>
        PointEnd(text, whole) > whole.End ? ChineseNumeral.DigitOf(text[whole.End + 1]) / 10m : 0;

    private static int PointEnd(string text, Numeral whole) =>
        NumeralReader.At(text, whole.End) == '点' && ChineseNumeral.DigitOf(NumeralReader.At(text, whole.End + 1)) >= 0 ? whole.End + 2 : whole.End;
}
