using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Folded text → the numbers with units in it.</summary>
internal sealed class QuantityScanner
{
    private readonly MeasureWords measures;
    private readonly Approximation approximation;
    private readonly Percentages percentages;
    private readonly UnitFinder units;
    private readonly CountingTest counting;
    private readonly BareAmounts bare;

    public QuantityScanner(MeasureWords measures, FigureWords words, PhraseWords phrases)
    {
        this.measures = measures;
        approximation = new Approximation(words);
        percentages = new Percentages(words, approximation);
        units = new UnitFinder(measures, words, phrases);
        counting = new CountingTest(measures, words, phrases);
        bare = new BareAmounts(words, phrases, units, counting, approximation);
    }

    /// <param name="mask">The positions where no number counts (see <see cref="LookAlikes"/>).</param>
    public List<Quantity> Scan(string text, bool[] mask)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < text.Length;)
        {
            if (mask[i] || !NumeralReader.CanBegin(text[i])) { i++; continue; }
            if (percentages.ReadAt(text, i, mask) is { } percent)
            {
                found.Add(percent);
                i = percent.End;
                continue;
            }
            if (NumeralReader.ReadAt(text, i) is not { } number || mask[number.End - 1] || IsAfterLetter(text, i))
            {
                i = char.IsAsciiDigit(text[i]) ? NumeralReader.EndOfRun(text, i) : i + 1;
                continue;
            }
            if (Quantify(text, number, found.Count > 0 ? found[^1] : null) is not { } quantity)
            {
                i = number.End > i && !number.Chinese ? number.End : i + 1;
                continue;
            }
            found.Add(quantity);
            i = quantity.End;
        }
        return found;
    }

    private static bool IsAfterLetter(string text, int at) => at > 0 && char.IsAsciiLetter(text[at - 1]);

    private Quantity? Quantify(string text, Numeral number, Quantity? previous)
    {
        var unit = units.Of(text, number);
        if (Range(text, number, unit) is { } range) return range;
        if (unit is not var (measure, unitEnd, rule, half)) return bare.Read(text, number, previous);
        if (!counting.Passes(text, number, measure, unitEnd)) return null;

        var value = number.Value * measure.Factor + (half ? measure.Factor / 2 : 0);
        (value, unitEnd, var approx) = WithTail(text, measure, value, unitEnd, number.Approx);
        var start = rule == "currency-sign" ? number.Start - 1 : number.Start;
        return approximation.Around(text, start, unitEnd, value, number.Max * measure.Factor, measure, approx, rule);
    }

    /// <summary>3-5次, 10至15人, 5万元～10万元, 七、八个, 五、六十人.</summary>
    private Quantity? Range(string text, Numeral low, UnitFound? lowUnit)
    {
        var at = lowUnit?.End ?? low.End;
        var enumeration = NumeralReader.At(text, at) == '、' && low is { Length: 1, Max: null } && lowUnit is null;
        if (!enumeration && !IsRangeMark(NumeralReader.At(text, at))) return null;
        at++;
        if (NumeralReader.At(text, at) is '-' or '—' or '~') at++;
        if (at >= text.Length || !NumeralReader.CanBegin(text[at])) return null;
        if (NumeralReader.ReadAt(text, at) is not { Max: null } high || units.Of(text, high) is not var (measure, unitEnd, _, _)) return null;
        if (lowUnit is var (lowMeasure, _, _, _) && lowMeasure.Unit != measure.Unit) return null;
        var power = EndsWithPower(text, high);
        if (enumeration && !(high.Value % 10 == low.Value + 1 || high.Value == (low.Value + 1) * power)) return null;
        if (!counting.Passes(text, high, measure, unitEnd)) return null;

        var lowValue = low.Value * (lowUnit?.Measure.Factor ?? measure.Factor);
        var highValue = high.Value * measure.Factor;
        if (lowUnit is null && low.Value < 10 && power > 1 && lowValue * power < highValue) lowValue *= power; // 3-5万元, 三、四十人
        if (lowValue >= highValue) return null;
        return approximation.Around(text, low.Start, unitEnd, lowValue, highValue, measure, low.Approx || high.Approx, "range");
    }

    private static bool IsRangeMark(char c) => c is '-' or '—' or '–' or '~' or '～' or '至' or '到' or '－';

    private static decimal EndsWithPower(string text, Numeral number)
    {
        var end = number.End;
        while (end > number.Start && ChineseNumeral.PowerOf(text[end - 1]) == 0) end--;
        var power = 1m;
        while (end > number.Start && ChineseNumeral.PowerOf(text[end - 1]) is > 0 and var p) (power, end) = (power * p, end - 1);
        return power;
    }

    /// <summary>三年半, 4块5, 36块零8毛, 5亩8分, 3米多, 3个多小时.</summary>
    private (decimal Value, int End, bool Approx) WithTail(string text, MeasureWord measure, decimal value, int end, bool approx)
    {
        if (measure.Word.Contains('多', StringComparison.Ordinal)) return (value, end, true);
        var measured = measure.Kind is FigureKind.Length or FigureKind.Duration or FigureKind.Area or FigureKind.Mass;
        if (NumeralReader.At(text, end) == '多' && (measured || measure.Kind == FigureKind.Money) && NumeralReader.At(text, end + 1) is not ('次' or '元' or '样')) return (value, end + 1, true);
        if (NumeralReader.At(text, end) == '半' && (measured || measures.IsHalved(measure)) && NumeralReader.At(text, end + 1) is not ('夜' or '天')) return (value + measure.Factor / 2, end + 1, approx);
        if (Minor(text, measure, end) is var (minor, minorEnd)) return (value + minor, minorEnd, approx);
        if (measures.TakesTenth(measure) && TenthAt(text, end) is > 0 and var tenth && measures.At(text, end + 1) is null && !measures.EndsNoTenth(text, end + 1))
            return (value + tenth * measure.Factor / 10, end + 1, approx); // 3块5, 两米四, 九亩六, 五毛六
        return (value, end, approx);
    }

    /// <summary>The 零五毛 of 两百块零五毛, the 8分 of 5亩8分, the 二毛五 of 三块二毛五.</summary>
    private (decimal Value, int End)? Minor(string text, MeasureWord measure, int at)
    {
        if (NumeralReader.At(text, at) is '零' or '〇') at++;
        if (at >= text.Length || !NumeralReader.CanBegin(text[at]) || NumeralReader.ReadAt(text, at) is not { Value: > 0 and < 10, Max: null } number) return null;
        if (measures.MinorAt(text, number.End, measure) is not (> 0 and var length)) return null;
        var (value, end) = (number.Value * measure.Factor / 10, number.End + length);
        if (measure.Kind == FigureKind.Money && TenthAt(text, end) is > 0 and var cents && measures.At(text, end + 1) is null or { Word: "分钱" })
            (value, end) = (value + cents * measure.Factor / 100, end + (NumeralReader.At(text, end + 1) == '分' ? 2 : 1));
        return (value, end);
    }

    /// <summary>A lone digit at a position, not part of a longer number; 0 for none.</summary>
    private static int TenthAt(string text, int at)
    {
        var c = NumeralReader.At(text, at);
        var digit = char.IsAsciiDigit(c) ? c - '0' : c is '两' ? 0 : ChineseNumeral.DigitOf(c);
        var next = NumeralReader.At(text, at + 1);
        return digit > 0 && !char.IsAsciiDigit(next) && !ChineseNumeral.IsPart(next) && next is not ('个' or '名' or '位') ? digit : 0;
    }
}
