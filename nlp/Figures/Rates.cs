using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Says of what a quantity is told each time: 每户200元, 人均5亩, 一户两千块, 200元/户, 月工资500元.</summary>
internal sealed class Rates(FigureWords words, MeasureWords measures, PhraseWords phrases)
{
    /// <summary>How far before a number 一户 may stand and still be its rate.</summary>
    private const int OneReach = 8;

    /// <summary>户, 人, 亩 …; null for what is no rate.</summary>
    public string? PerOf(string text, Quantity quantity)
    {
        if (Behind(text, quantity) is { } behind) return behind;
        var clause = Clauses.ClauseStart(text, quantity.NumberStart);
        for (var i = quantity.NumberStart - 1; i >= clause; i--)
        {
            if (text[i] == '每' && NumeralReader.At(text, i - 1) != '个')
                return TotalBetween(text, i, quantity.Start) ? null : PerAfter(text, i + 1, quantity.Start);
            if (text[i] == '亩' && NumeralReader.At(text, i + 1) == '产' && NumeralReader.At(text, i + 2) is not '值') return "亩";
            if (quantity.Kind == FigureKind.Money && words.PerWage.LengthAt(text, i) > 0 && words.PerWageNouns.LengthAt(text, i + 1) > 0
                && NumeralReader.At(text, i - 1) is not '均' and var earlier && !NumeralReader.CanBegin(earlier)) return text[i].ToString(); // 月工资
            if (text[i] == '均' && words.PerAverage.LengthBefore(text, i) > 0) return TotalBetween(text, i, quantity.Start) ? null : text[i - 1].ToString();
        }
        return OnePer(text, clause, quantity);
    }

    /// <summary>200元/户, 50元每天, 两千块一户; the 一座 of 500立方米一座 counts a thing.</summary>
    private string? Behind(string text, Quantity quantity)
    {
        if (NumeralReader.At(text, quantity.End) is not ('/' or '每' or '一') || measures.At(text, quantity.End + 1) is not { } behind) return null;
        if (text[quantity.End] != '一') return behind.Word;
        var end = quantity.End + 1 + behind.Word.Length;
        return (end >= text.Length || Clauses.EndsPhrase(text[end]) || words.PerCounted.Contains(behind.Word) && NumeralReader.At(text, end) is '的' or '都')
            && (quantity.Kind == FigureKind.Money || words.PerCounted.Contains(behind.Word)) ? behind.Word : null;
    }

    private bool TotalBetween(string text, int from, int to) => words.Total.IsIn(text, from + 1, to);

    private string? PerAfter(string text, int at, int limit)
    {
        if (NumeralReader.At(text, at) is '一') at++;
        if (NumeralReader.ReadAt(text, Math.Min(at, text.Length - 1)) is { } number && number.End <= limit
            && measures.At(text, number.End) is { } span) return text[at..(number.End + span.Word.Length)];
        if (words.PerPeriod.LengthAt(text, at) is > 0 and var period) return text.Substring(at, period);
        var measure = measures.At(text, at);
        if (measure is { Word: ['个', _, ..], Kind: FigureKind.Duration }) return measure.Word;
        var nounAt = at + (measure is not null && words.PerThing.Contains(measure.Word) ? measure.Word.Length : 0);
        if (nounAt > at && phrases.FirstNoun(text, nounAt, limit) is var (from, to) && to - from is >= 1 and <= 6 && words.PerNotNoun.LengthAt(text, from) != to - from) return text[from..to];
        if (measure is not null) return measure.Word;
        return phrases.Right(text, at, limit) is var (start, end) ? text[start..Math.Min(end, start + 6)] : null;
    }

    /// <summary>一户两千块, 一亩地补30块, 一组管两盏灯: 一X shortly before, nothing but a linking verb between.</summary>
    private string? OnePer(string text, int clause, Quantity quantity)
    {
        for (var i = quantity.Start - 1; i >= Math.Max(clause, quantity.Start - OneReach); i--)
        {
            if (text[i] != '一' || words.PerOneNotAfter.LengthBefore(text, i) > 0) continue;
            if (words.PerOne.LengthAt(text, i + 1) is not (> 0 and var length) || i + 1 + length > quantity.Start) continue;
            var per = text.Substring(i + 1, length);
            if (Links(text[(i + 1 + length)..quantity.Start], per, quantity.Kind) || i + 1 + length == quantity.Start && ToldLater(text, per, quantity.End)) return Said(per);
        }
        return null;
    }

    /// <summary>一车8吨拉了9车: how many of them is told behind.</summary>
    private static bool ToldLater(string text, string per, int from)
    {
        var to = Clauses.ClauseEnd(text, from);
        var at = text.IndexOf(per, from, to - from, StringComparison.Ordinal);
        return at > from && NumeralReader.CanBegin(text[at - 1]) && text[at - 1] != '一';
    }

    private bool Links(string between, string per, FigureKind kind)
    {
        if (between.Length == 0) return kind == FigureKind.Money || per == "天" || !words.OneNotAfterHad.Contains(per) && words.PerCounted.Contains(per);
        return words.PerOneLinks.LengthAt(between, 0) == between.Length || between.Length <= 3 && between[0] == '能'
            || kind == FigureKind.Money && per[0] is '斤' or '亩' && between.Length <= 6 && !between.Any(Clauses.EndsPhrase);
    }

    /// <summary>个月 is 月, 亩地 is 亩.</summary>
    private static string Said(string per) => per.Length > 1 ? per.Trim('个', '地') : per;
}
