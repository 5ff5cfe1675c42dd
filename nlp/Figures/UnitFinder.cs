using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>A unit found behind a number (or the currency sign before it).</summary>
/// <param name="Half">Whether half a unit more was said: 一个半小时.</param>
internal readonly record struct UnitFound(MeasureWord Measure, int End, string Rule, bool Half = false);

/// <summary>Finds the unit of a number: right behind it, one space allowed, sized (11大包), mistyped (57展路灯), or a currency sign before it.</summary>
internal sealed class UnitFinder(MeasureWords measures, FigureWords words, PhraseWords phrases)
{
    public UnitFound? Of(string text, Numeral number)
    {
        var at = number.End;
        if (text[number.Start] is '俩' or '仨') return OfPair(text, at);
        if (NumeralReader.At(text, at) == ' ' && at + 1 < text.Length && text[at + 1] != ' ') at++;
        if (words.Sizes.LengthAt(text, at) is > 0 and var size && measures.At(text, at + size) is { Kind: FigureKind.Count } sized && words.Sized.Contains(sized.Word))
            return new UnitFound(sized, at + size + sized.Word.Length, "number-size-unit"); // 11大包
        if (string.CompareOrdinal(text, at, "个半", 0, 2) == 0 && HalfAfterGe(text, at + 2) is { } half) return half; // 一个半小时
        if (measures.TypoAt(text, number, at) is var (meant, length)) return new UnitFound(meant, at + length, "typo");
        if (measures.At(text, at) is not { } measure || at > number.End && BeginsNext(text, at, measure)) return BehindSign(text, number);
        if (measure.Word == "块" && IsBlock(text, number.Start, at + 1)) measure = measure with { Unit = "块", Kind = FigureKind.Count };
        return new UnitFound(measure, at + measure.Word.Length, at > number.End ? "number-space-unit" : "number-unit");
    }

    /// <summary>俩 is 两个: 俩人, 仨小时, 俩孙子.</summary>
    private UnitFound? OfPair(string text, int at)
    {
        if (measures.At(text, at) is { } measure && (measure.Word == "人" || measure.Kind is FigureKind.Duration or FigureKind.Money))
            return new UnitFound(measure, at + measure.Word.Length, "pair");
        return measures.At("个", 0) is { } ge ? new UnitFound(ge, at, "pair") : null;
    }

    private UnitFound? HalfAfterGe(string text, int at)
    {
        if (measures.At(text, at) is { Kind: FigureKind.Duration } hours) return new UnitFound(hours, at + hours.Word.Length, "and-a-half", true);
        return NumeralReader.At(text, at) == '月' && measures.At("个月", 0) is { } months ? new UnitFound(months, at + 1, "and-a-half", true) : null;
    }

    /// <summary>赵2000 周800: what stands between a space and the next number is the next name of the list.</summary>
    private static bool BeginsNext(string text, int at, MeasureWord measure) =>
        measure.Word.Length == 1 && char.IsAsciiDigit(NumeralReader.At(text, at + 1));

    /// <summary>￥3,000.</summary>
    private UnitFound? BehindSign(string text, Numeral number) =>
        NumeralReader.At(text, number.Start - 1) is '￥' or '¥' && measures.At("元", 0) is { } yuan ? new UnitFound(yuan, number.End, "currency-sign") : null;

    /// <summary>Whether 块 counts things that come in blocks (警示牌4块, 4块警示牌) and is no money.</summary>
    private bool IsBlock(string text, int numberStart, int end)
    {
        if (phrases.Right(text, end, text.Length) is var (from, to) && words.BlockThings.LengthBefore(text, to) > 0 && to > from) return true;
        if (words.BlockThings.LengthBefore(text, words.SkipFillers(text, numberStart)) > 0) return true;
        for (var i = Math.Max(Clauses.SentenceStart(text, numberStart), numberStart - 24); i < numberStart; i++)
            if (words.BlockThings.LengthAt(text, i) is >= 2 and var length && words.MoneyNear.FirstIn(text, i + length, numberStart) < 0) return true;
        return phrases.Last(text, Math.Max(Clauses.ClauseStart(text, numberStart), numberStart - 12), numberStart) is var (_, nounEnd, verb) && !verb
            && words.BlockThings.LengthBefore(text, nounEnd) > 0 && words.MoneyNear.FirstIn(text, nounEnd, numberStart) < 0;
    }
}
