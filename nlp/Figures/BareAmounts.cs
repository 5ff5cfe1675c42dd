using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Reads numbers without a unit of their own: money (慰问金500), people (实到39), and lists that share a unit (120、80、60份).</summary>
internal sealed class BareAmounts(FigureWords words, PhraseWords phrases, UnitFinder units, CountingTest counting, Approximation approximation)
{
    private static readonly MeasureWord Yuan = new("元", "元", 1, FigureKind.Money);
    private readonly ExpenseList expenses = new(words, phrases);

    private static readonly MeasureWord Person = new("人", "人", 1, FigureKind.People);

    public Quantity? Read(string text, Numeral number, Quantity? previous) =>
        UnitAhead(text, number) ?? SubsetBehind(text, number, previous) ?? UnitBefore(text, number, previous) ?? Money(text, number) ?? InList(text, number, previous);

    /// <summary>分别为120、80、60份, 540和320台: the unit stands behind the last.</summary>
    private Quantity? UnitAhead(string text, Numeral number)
    {
        var (at, ahead) = (number.End, number);
        for (var hops = 0; hops < 8 && NumeralReader.At(text, at) is '、' or '和' or '与' or '及' && !number.Chinese; hops++)
        {
            if (at + 1 >= text.Length || NumeralReader.ReadAt(text, at + 1) is not { } next || next.Chinese) break;
            if (units.Of(text, next) is var (shared, end, _, _) && counting.Passes(text, next, shared, end))
                return hops == 0 && NumeralReader.At(text, at) == '、' && next.Value == number.Value + 1 && next.Value < 10 ? null : Read(text, number, shared, "shared-unit");
            (ahead, at) = (next, next.End);
        }
        return null;
    }

    /// <summary>独居老人17户，退役军人15: the unit stands behind the first; 党员36、群众24，共60人: behind their sum.</summary>
    private Quantity? UnitBefore(string text, Numeral number, Quantity? previous)
    {
        if (number.Chinese || !Bounded(text, number) || !phrases.NounRightBefore(text, number.Start)) return null;
        if (previous is { Kind: FigureKind.Count, Rule: "number-unit" or "shared-unit" } && number.Start - previous.End is >= 3 and <= 9
            && IsListMark(text, previous.End) && phrases.NounRightBefore(text, previous.NumberStart) && !words.MoneyNear.IsIn(text, previous.End, number.Start))
            return Read(text, number, new MeasureWord(previous.Unit, previous.Unit, 1, previous.Kind), "shared-unit");
        return IsListMark(text, number.End) && TotalAhead(text, number.End) is { } total ? Read(text, number, total, "shared-total") : null;
    }

    private static bool IsListMark(string text, int at) => NumeralReader.At(text, at) is '、' or '，' or ',';

    /// <summary>The unit of the sum that closes the list a bare number stands in, or null.</summary>
    private MeasureWord? TotalAhead(string text, int from)
    {
        var to = Math.Min(Clauses.SentenceEnd(text, from), from + 60);
        for (var i = from; i < to; i++)
        {
            if (words.Total.LengthAt(text, i) is not (> 0 and var length)) continue;
            for (var k = i + length; k < Math.Min(i + length + 4, to); k++)
                if (NumeralReader.CanBegin(text[k]))
                    return NumeralReader.ReadAt(text, k) is { } sum && units.Of(text, sum) is { Measure: { Kind: FigureKind.Money or FigureKind.People or FigureKind.Count } measure } ? measure : null;
        }
        return null;
    }

    private Quantity? InList(string text, Numeral number, Quantity? previous)
    {
        if (!Bounded(text, number) && words.ApproxAfter.LengthAt(text, number.End) == 0) return null;
        var clause = Clauses.ClauseStart(text, number.Start);
        while (clause < number.Start && text[clause] == ' ') clause++;
        return (number.Chinese && number.Value < 100 ? null : OfList(text, number, previous, clause)) ?? People(text, number, clause)
            ?? (ListEnds(text, number) is { } measure ? Read(text, number, measure, "shared-unit") : null);
    }

    private Quantity? OfList(string text, Numeral number, Quantity? previous, int clause)
    {
        // 买水泥花4200、沙子1300: the amounts of a list.
        if (previous is { Rule: "bare-money" } && number.Start - previous.End <= 8 && IsListMark(text, previous.End) && phrases.NounRightBefore(text, number.Start))
            return Read(text, number, Yuan, "bare-money");
        // 买树苗2800，雇钩机1500
        if (number.Value >= 10 && number is { Max: null } && words.BuyingVerbs.LengthAt(text, clause) > 0 && phrases.NounRightBefore(text, number.Start))
            return Read(text, number, Yuan, "bare-money");
        // 刘师傅2000 王姐800 我500
        if (previous is { Rule: "bare-money" } && NumeralReader.At(text, previous.End) == ' ' && number.Start - previous.End is >= 2 and <= 6)
            return Read(text, number, Yuan, "bare-money");
        if (expenses.Holds(text, number, previous)) return Read(text, number, Yuan, "bare-money");
        return ListEnds(text, number) is { Kind: FigureKind.People } people ? Read(text, number, people, "shared-people") : null;
    }

    /// <summary>高血压51、血糖高23、心律不齐6个人; 冰箱27 洗衣机19 电视31台: the unit of the last of a list.</summary>
    private MeasureWord? ListEnds(string text, Numeral number)
    {
        var mark = NumeralReader.At(text, number.End);
        if (mark is not ('、' or ' ') || NumeralReader.At(text, number.Start - 1) < '一' || mark == ' ' && number.Chinese) return null;
        for (var (i, hops) = (number.End + 1, 0); hops < 5 && i < text.Length; hops++)
        {
            var from = i;
            while (i < text.Length && i - from < 9 && text[i] >= '一' && !NumeralReader.CanBegin(text[i])) i++;
            if (i == from || i >= text.Length || NumeralReader.ReadAt(text, i) is not { Chinese: false } next) return null;
            if (units.Of(text, next) is var (measure, _, _, _))
                return measure.Kind == FigureKind.People || mark == ' ' && measure.Kind == FigureKind.Count && i - from <= 6 ? measure : null;
            if (NumeralReader.At(text, next.End) != mark) return null;
            i = next.End + 1;
        }
        return null;
    }

    /// <summary>投票41张有效40: of the things just counted.</summary>
    private Quantity? SubsetBehind(string text, Numeral number, Quantity? previous)
    {
        if (previous is not { Kind: FigureKind.Count or FigureKind.People } || number.Chinese || !Bounded(text, number) || number.Value > previous.Value) return null;
        return words.Subset.LengthBefore(text, number.Start) is > 0 and var verb && number.Start - verb - previous.End is >= 0 and <= 3
            ? Read(text, number, new MeasureWord(previous.Unit, previous.Unit, 1, previous.Kind), "shared-unit") : null;
    }

    /// <summary>应到党员44，实到39; 来宾四百出头; 看的人有3000左右.</summary>
    private Quantity? People(string text, Numeral number, int clause)
    {
        var before = number.Start - words.ApproxBefore.LengthBefore(text, number.Start);
        var told = words.PeopleBefore.LengthBefore(text, before) > 0;
        if (number.Value >= 3 && (told || number.Value >= 10 && PeopleRightBefore(text, clause, before)))
            return !told && number.Value >= 50 && words.MoneyNear.IsIn(text, Clauses.SentenceStart(text, number.Start), number.Start)
                ? Read(text, number, Yuan, "bare-money") : Read(text, number, Person, "bare-people");
        if (before > 1 && number.Value >= 10 && words.HadWords.LengthBefore(text, before) is > 0 and var had && words.PeopleEnds.LengthBefore(text, before - had) > 0)
            return Read(text, number, Person, "bare-people");
        return null;
    }

    private bool PeopleRightBefore(string text, int clause, int at) =>
        phrases.Last(text, Math.Max(clause, at - 10), at) is { Verb: false } noun && noun.End == at && phrases.IsPeople(text[noun.Start..noun.End]);

    /// <summary>慰问金500, 投了3万, 花了一万二, 多的五百.</summary>
    private Quantity? Money(string text, Numeral number)
    {
        var end = number.End;
        var large = text.AsSpan(number.Start, number.Length).ContainsAny("万亿千wWkK");
        var boundary = Bounded(text, number) || words.AmountEndsBefore.LengthAt(text, end) > 0;
        if (number.Chinese && number.Value < 100 && number.Value != 50) return null;
        if (!boundary && !large || !large && number.Value < 5) return null;
        var at = number.Start - words.ApproxBefore.LengthBefore(text, number.Start);
        while (words.AmountFillers.LengthBefore(text, at) is > 0 and var filler) at -= filler;
        return IsMoney(text, number, at, large, boundary) ? Read(text, number, Yuan, "bare-money") : null;
    }

    private bool IsMoney(string text, Numeral number, int at, bool large, bool boundary)
    {
        if (words.MoneyBefore.LengthBefore(text, at) > 0) return true;
        var sentence = Clauses.SentenceStart(text, number.Start);
        if (words.Total.LengthBefore(text, at) is > 0 and var total && words.MoneyNear.IsIn(text, sentence, at - total)) return true;
        if (boundary && at > 0 && text[at - 1] == '的' && number.Value % 10 == 0 && words.MoneyNear.IsIn(text, sentence, at)) return true; // 多的五百，少的五十
        if (boundary && number.Value >= 20 && words.MoneyPer.LengthBefore(text, at) > 0 && words.MoneyPerNear.IsIn(text, sentence, at)) return true; // 慰问标准每人400
        if (number.Value % 1 != 0 && words.Total.LengthBefore(text, number.Start) > 0 && words.MoneyNear.IsIn(text, Math.Max(0, at - 40), at)) return true; // 党费收齐了？一共2346.5
        if (!large) return false;
        if (words.MoneyNear.IsIn(text, sentence, number.Start) && NumeralReader.At(text, number.End) is not ('人' or '名')) return true;
        return boundary && words.MoneyNear.LengthAt(text, number.End + 1) + words.MoneyNear.LengthAt(text, number.End + 2) + words.MoneyNear.LengthAt(text, number.End + 3) > 0;
    }

    private static bool Bounded(string text, Numeral number) => number.End >= text.Length || Clauses.EndsPhrase(text[number.End]);

    private Quantity Read(string text, Numeral number, MeasureWord measure, string rule) =>
        approximation.Around(text, number.Start, number.End, number.Value * measure.Factor, number.Max * measure.Factor, measure, number.Approx, rule);
}
