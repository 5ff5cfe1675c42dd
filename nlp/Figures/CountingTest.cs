using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Says whether a number with a unit counts something, or is an ordinal, a name, an idiom (一个目标, 三组, 半道).</summary>
internal sealed class CountingTest(MeasureWords measures, FigureWords words, PhraseWords phrases)
{
    public bool Passes(string text, Numeral number, MeasureWord measure, int unitEnd)
    {
        var before = NumeralReader.At(text, number.Start - 1);
        if (before is '第' or '.' or ':' && !number.Chinese) return false;
        if (NumeralReader.At(text, unitEnd) == '之' && words.OfWhich.LengthAt(text, unitEnd) == 0) return false; // 三口之家
        if (!IsNoOrdinal(text, number, measure, before)) return false;
        if (measure.Word == "度" && !IsOfPower(text, number, unitEnd)) return false;
        if (measure.Word == "年" && number.Value is >= 1900 and <= 2100) return false;
        if (number.Chinese && number.Length == 1 && text[number.Start] == '一') return OneCounts(text, number, measure, unitEnd);
        return text[number.Start] != '半' || HalfCounts(text, number, measure);
    }

    /// <summary>48.6万度 is power where the sentence speaks of 电; 三十多度 is heat.</summary>
    private static bool IsOfPower(string text, Numeral number, int unitEnd) =>
        NumeralReader.At(text, unitEnd) == '电'
        || number.Value >= 60 && text.AsSpan(Clauses.SentenceStart(text, number.Start), number.Start - Clauses.SentenceStart(text, number.Start)).Contains('电');

    /// <summary>编成3组 counts, 三组 alone is the third.</summary>
    private bool IsNoOrdinal(string text, Numeral number, MeasureWord measure, char before) =>
        !words.OnlyAfter.TryGetValue(measure.Word, out var only) || only.LengthBefore(text, words.SkipFillers(text, number.Start)) > 0
        || measure.Word == "字" && number.Value >= 100 // 笔记12万字
        || measure.Word is "排" or "行" && number.Value >= 2 && phrases.NounRightBefore(text, number.Start) // 车棚四排
        || measure.Word == "组" && !number.Chinese && phrases.NounRightBefore(text, number.Start) && !words.PlaceEnds.Contains(before);

    private bool HalfCounts(string text, Numeral number, MeasureWord measure)
    {
        if (words.HalfOfNot.Contains(measure.Word)) return false;
        if (measure.Kind is not (FigureKind.Length or FigureKind.Duration or FigureKind.Mass or FigureKind.Area) && !words.HalfOf.Contains(measure.Word)) return false;
        return words.HalfNotAfterWord.LengthBefore(text, number.Start) == 0;
    }

    /// <summary>一天看了两百人, 一上午收了五车: a clause that begins with the time and goes on with what was done in it.</summary>
    private static bool IsTimeTaken(string text, int start, int end)
    {
        if (start > 0 && !Clauses.EndsPhrase(text[start - 1])) return false;
        for (var at = end + 1; at <= end + 2; at++)
            if (NumeralReader.At(text, at) == '了' && at + 1 < text.Length && NumeralReader.CanBegin(text[at + 1]) && text[at - 1] is not ('来' or '过')) return true;
        return false;
    }

    /// <summary>一 counts with a thing behind or before it: 开了一次会, 蓄水池一座, but not 一个目标, 这一次, 一个个.</summary>
    private bool OneCounts(string text, Numeral number, MeasureWord measure, int unitEnd)
    {
        if (words.OneNotAfter.LengthBefore(text, number.Start) > 0) return false;
        var next = NumeralReader.At(text, unitEnd);
        if (measure is { Word: "块", Kind: FigureKind.Money } && next >= '一' && words.BlockIsMoneyBefore.LengthAt(text, unitEnd) == 0) return false; // 一块清了沟
        if (words.OneNotAfterHad.Contains(measure.Word) && NumeralReader.At(text, number.Start - 1) == '有') return false; // 有一次
        if (next == measure.Word[^1] && measure.Word != "村") return false; // 一个个, 一次次
        if (next is '一' or '性') return false; // 一户一策, 一次性
        if (NumeralReader.At(text, unitEnd + 1) == '一' && measure.Word.Length == 1 && unitEnd + 2 < text.Length && measures.At(text, unitEnd + 2) is not null
            && next is not ('，' or '、' or ' ')) return false; // 一人一岗
        if (text.AsSpan(Clauses.ClauseStart(text, number.Start), number.Start - Clauses.ClauseStart(text, number.Start)).Contains('每')) return true; // 每个路口安一盏灯
        if (text.AsSpan(unitEnd, Math.Min(2, text.Length - unitEnd)).ContainsAnyInRange('0', '9') && !Clauses.EndsPhrase(next)) return true; // 一支37人的文艺队
        var boundary = unitEnd >= text.Length || Clauses.EndsPhrase(next);
        if (boundary && phrases.NounRightBefore(text, number.Start)) return true; // 蓄水池一座
        if (words.AlsoCounts.TryGetValue(measure.Word, out var things) && (things.LengthAt(text, unitEnd) > 0 || things.LengthBefore(text, number.Start) > 0)) return true; // 一方水泥, 鼓一面
        if (measure.Kind == FigureKind.Duration)
            return IsTimeTaken(text, number.Start, unitEnd) || words.OneDurations.Contains(measure.Word) && next is not ('没' or '未' or '不') || words.OneDurationAfter.LengthBefore(text, number.Start) > 0 || words.OneDurationBefore.LengthAt(text, unitEnd) > 0;
        if (!measures.IsVagueWithOne(measure)) return true;
        return phrases.Right(text, unitEnd, text.Length) is var (from, to) && phrases.IsConcrete(text[from..to]);
    }
}
