using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Finds what a quantity counted, or what the money was for: the shortest phrase of the text that says so.</summary>
internal sealed class FigureItems(PhraseWords phrases, FigureWords words, MeasureWords measures)
{
    /// <param name="items">The spans found for the quantities before this one.</param>
    public (int Start, int End) Find(string text, IReadOnlyList<Quantity> quantities, int index, IReadOnlyList<(int Start, int End)> items)
    {
        var quantity = quantities[index];
        var limit = index + 1 < quantities.Count ? quantities[index + 1].Start : text.Length;
        var found = quantity.Kind == FigureKind.Money
            ? Money(text, quantities, index, items, limit)
            : Counted(text, quantities, index, items, limit);
        if (found is null && index > 0 && text[quantity.UnitEnd - 1] != '人' && quantity.Start - quantities[index - 1].End <= 8
            && !text.AsSpan(quantities[index - 1].End, quantity.Start - quantities[index - 1].End).ContainsAny("。；")) return items[index - 1]; // 老党员6人 每人300元
        return found ?? (quantity.NumberStart, quantity.UnitEnd) switch
        {
            var (start, end) when end > start => UnitItself(text, start, end),
            var span => span,
        };
    }

    private static (int, int) UnitItself(string text, int start, int end)
    {
        if (text[end - 1] is '人' or '口') return (end - 1, end);
        var at = end;
        while (at > start && !NumeralReader.CanBegin(text[at - 1]) && text[at - 1] is not ('余' or '多' or '来' or ' ')) at--;
        return at < end ? (at, end) : (start, end);
    }

    private (int Start, int End)? Counted(string text, IReadOnlyList<Quantity> quantities, int index, IReadOnlyList<(int Start, int End)> items, int limit)
    {
        var quantity = quantities[index];
        if (phrases.Right(text, quantity.End, Math.Min(limit, text.Length)) is { } right && !IsNoise(text, right)) return right;

        var from = PastEach(text, LeftEdge(text, quantities, index), quantity.Start);
        var to = SkipBack(text, quantity.Start, from);
        if (SumOf(text, quantities, index, items, to) is { } addend) return addend;
        var byHead = text[quantity.UnitEnd - 1] == '人' || text[quantity.UnitEnd - 1] == '口';
        if (ListBefore(text, from, to) is { } list) return list;
        var (lastNoun, lastVerb) = phrases.LastBoth(text, from, to);
        if (quantity.Kind is FigureKind.Times or FigureKind.Duration && lastVerb is { } act && act.End == to && act.End - act.Start >= 2) return act; // 陪床6天, 宣讲6场
        if (byHead && lastVerb is { } acted && lastNoun is { } doer && acted.Start >= doer.End) return null; // 来了46人
        if (lastNoun is { } subject && lastVerb is { } done && done.Start >= subject.End && IsDoer(text[subject.Start..subject.End])) return WithoutLe(text, done); // 全村收了6800斤
        var left = phrases.Last(text, from, to);
        if (left is { Verb: false } noun && (!byHead || noun.End == to || lastVerb is null || lastVerb.Value.End <= noun.Start)) return Trim(text, (noun.Start, noun.End));
        if (byHead) return null;
        if (left is { Verb: true } verb)
        {
            if (quantity.Kind != FigureKind.People && Earlier(text, quantities, index, items, from) is { } earlier && verb.End == to && quantity.Kind is FigureKind.Count or FigureKind.Area) return earlier;
            return (verb.Start, verb.End);
        }
        if (Earlier(text, quantities, index, items, from) is { } before) return before;
        return phrases.ObjectIn(text, quantity.End, Math.Min(limit, Clauses.ClauseEnd(text, quantity.End)));
    }

    /// <summary>合计33名, 共计3600元, with nothing between: what the quantity of the same unit before it counted.</summary>
    private (int Start, int End)? SumOf(string text, IReadOnlyList<Quantity> quantities, int index, IReadOnlyList<(int Start, int End)> items, int to)
    {
        if (index == 0 || to > Clauses.ClauseStart(text, quantities[index].NumberStart) || words.Total.LengthBefore(text, quantities[index].Start) == 0) return null;
        for (var k = index - 1; k >= 0 && quantities[k].NumberStart >= Clauses.SentenceStart(text, quantities[index].NumberStart); k--)
            if (quantities[k].Unit == quantities[index].Unit) return items[k];
        return null;
    }

    /// <summary>米、面、油各12份: the whole list is what was counted.</summary>
    private (int Start, int End)? ListBefore(string text, int from, int to)
    {
        var edge = to;
        if (edge > from && text[edge - 1] == '各') edge--;
        else return null;
        var start = edge;
        while (start > from && !Clauses.EndsClause(text[start - 1]) && text[start - 1] != ' ') start--;
        var last = phrases.Last(text, start, edge);
        return last is { Verb: false } noun ? Trim(text, (noun.Start, noun.End)) : null;
    }

    private (int Start, int End)? Money(string text, IReadOnlyList<Quantity> quantities, int index, IReadOnlyList<(int Start, int End)> items, int limit)
    {
        var quantity = quantities[index];
        var from = PastEach(text, LeftEdge(text, quantities, index), quantity.Start);
        var to = SkipBack(text, quantity.Start, from);
        if (SumOf(text, quantities, index, items, to) is { } addend) return addend;
        var left = phrases.Last(text, from, to);
        if (left is { Verb: false } noun && noun.End == to && !phrases.IsGenericMoney(text[noun.Start..noun.End])) return Trim(text, (noun.Start, noun.End));

        // 买水泥花4200, 修水泵花了两千五: the thing stands before the verb of spending.
        if (left is { Verb: false } spent && to - spent.End <= 2 && spent.End < to && !phrases.IsPeople(text[spent.Start..spent.End]) && !phrases.IsGenericMoney(text[spent.Start..spent.End])
            && text[to - 1] is '花' or '用' or '卖' or '值' or '要' or '投' or '收') return Trim(text, (spent.Start, spent.End));

        if (phrases.Right(text, quantity.End, limit) is { } right && !IsNoise(text, right))
        {
            if (!phrases.IsGenericMoney(text[right.Start..right.End])) return right;
        }
        var clauseEnd = Clauses.ClauseEnd(text, quantity.End);
        if (Behind(text, quantity.End, Math.Min(clauseEnd, text.Length)) is { } direct) return Clip(direct, quantities, index);
        if (left is { Verb: false } nounBefore && !phrases.IsGenericMoney(text[nounBefore.Start..nounBefore.End]) && !phrases.IsPeople(text[nounBefore.Start..nounBefore.End]))
            return Trim(text, (nounBefore.Start, nounBefore.End));
        var clause = Clauses.ClauseStart(text, quantity.NumberStart);
        var sentence = Clauses.SentenceStart(text, quantity.NumberStart);
        if ((clause > sentence || from > clause) && Earlier(text, quantities, index, items, clause) is { } earlier) return earlier;
        var sentenceEnd = Clauses.SentenceEnd(text, quantity.End);
        if (clauseEnd < sentenceEnd && Behind(text, clauseEnd + 1, Math.Min(sentenceEnd, text.Length)) is { } later) return Clip(later, quantities, index);
        if (Earlier(text, quantities, index, items, Math.Max(clause, from)) is { } before) return before;
        return left is { } any ? (any.Start, any.End) : null;
    }

    /// <summary>Leaves a number that stands behind the noun (生产用井两眼) off it.</summary>
    private static (int Start, int End) Clip((int Start, int End) span, IReadOnlyList<Quantity> quantities, int index)
    {
        for (var k = index + 1; k < quantities.Count && quantities[k].Start < span.End; k++)
            if (quantities[k].Start > span.Start) return (span.Start, quantities[k].Start);
        return span;
    }

    /// <summary>What a verb behind the amount acts on: 15万元新打生产用井, 500块钱买了20把扫帚.</summary>
    private (int Start, int End)? Behind(string text, int from, int to)
    {
        if (phrases.ObjectIn(text, from, to) is { } phrase) return phrase;
        // 买了20把扫帚: the object stands behind a number of its own.
        for (var i = from; i < to; i++)
        {
            if (!NumeralReader.CanBegin(text[i]) || NumeralReader.ReadAt(text, i) is not { } number) continue;
            return phrases.Right(text, number.End + 1, to) is { } noun && !IsNoise(text, noun) ? noun : null;
        }
        return null;
    }

    /// <summary>The nearest thing told before the clause: the item of an earlier figure, else the last noun of the clause before.</summary>
    private (int Start, int End)? Earlier(string text, IReadOnlyList<Quantity> quantities, int index, IReadOnlyList<(int Start, int End)> items, int clause)
    {
        var edge = clause;
        for (var hops = 0; hops < 3 && edge > 0; hops++)
        {
            var end = edge;
            while (end > 0 && Clauses.EndsPhrase(text[end - 1])) end--;
            if (end == 0 || edge - end > 3) return null;
            var start = end;
            while (start > 0 && end - start < 60 && !Clauses.EndsClause(text[start - 1]) && text[start - 1] != ' ') start--;
            var measured = false;
            for (var k = index - 1; k >= 0 && quantities[k].NumberStart >= start; k--)
            {
                if (quantities[k].End > end || quantities[k].Kind is not (FigureKind.Count or FigureKind.Mass or FigureKind.Length or FigureKind.Area)) continue;
                measured = text[items[k].End - 1] is '深' or '长' or '宽' or '厚' or '高'; // how deep the well is says nothing of what the money was for
                if (!measured) return items[k];
            }
            if (measured)
            {
                (edge, hops) = (start, hops - 1 < 0 ? 0 : hops - 1);
                if (start == 0) return null;
                continue;
            }
            if (phrases.Last(text, start, end) is { Verb: false } noun && noun.End - noun.Start >= 1) return Trim(text, (noun.Start, noun.End));
            edge = start;
        }
        return null;
    }

    /// <summary>Where the words that can belong to a quantity begin: behind the quantity before it, or the clause.</summary>
    private static int LeftEdge(string text, IReadOnlyList<Quantity> quantities, int index)
    {
        var quantity = quantities[index];
        var from = Clauses.ClauseStart(text, quantity.NumberStart);
        if (index > 0) from = Math.Max(from, Math.Min(quantities[index - 1].End, quantity.Start));
        for (var i = quantity.Start - 2; i > from; i--)
            if (text[i] is ' ' && i < quantity.Start - 1 && HasWords(text, i + 1, quantity.Start)) return i + 1;
        return from;
    }

    private static bool HasWords(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text[i] is not (' ' or '共' or '约' or '了' or '计' or '达')) return true;
        return false;
    }

    /// <summary>Leaves out what stands between the noun and its number: a space, 共计, 达到, and the verb of 明白纸发了.</summary>
    private int SkipBack(string text, int at, int from)
    {
        var acted = false;
        while (at > from)
        {
            if (words.Total.LengthBefore(text, at) is > 0 and var total && at - total >= from && !(total == 1 && at - 2 >= from && text[at - 2] is '公' or '一' or '拢')) { at -= total; continue; }
            if (words.BeforeNumber.LengthBefore(text, at) is > 0 and var filler && at - filler >= from) { at -= filler; continue; }
            if (text[at - 1] is '了' or '过' && !acted)
            {
                at--;
                if (phrases.VerbBefore(text, at) is > 0 and var verb && at - verb > from && at - verb - from >= 2) at -= verb;
                else if (at - from >= 3) at--;
                acted = true;
                continue;
            }
            return at;
        }
        return at;
    }

    /// <summary>Behind 每户, 每名党员, 人均: what is of each stands no longer to the left.</summary>
    private int PastEach(string text, int from, int to)
    {
        var at = -1;
        for (var i = from; i < to; i++)
        {
            if (text[i] == '每') at = Math.Min(to, i + 1 + (measures.At(text, i + 1)?.Word.Length ?? (phrases.FirstNoun(text, i + 1, to) is var (nounStart, nounEnd) ? Math.Min(2, nounEnd - nounStart) : 1)));
            else if (text[i] == '一' && i + 2 <= to && to - i <= 6 && NumeralReader.At(text, i + 1) is '户' or '人' or '亩' or '家' or '斤' && (i == from || Clauses.EndsPhrase(text[i - 1]))) at = Math.Min(to, i + 1 + (measures.At(text, i + 1)?.Word.Length ?? 1));
            else if (text[i] == '均' && i > from && text[i - 1] is '人' or '户' or '亩' or '日' or '村' or '年' or '月') at = i + 1;
        }
        return at < 0 ? from : at;
    }

    /// <summary>Whether a noun names who did it, not what was counted.</summary>
    private bool IsDoer(string noun) => phrases.IsPeople(noun) || noun[^1] is '村' or '部' or '队' or '组' or '委' or '站' or '所' or '院' or '校' or '厂' or '社' or '镇' or '乡' or '屯' || noun is "我们" or "全村" or "大伙";

    private static (int Start, int End) WithoutLe(string text, (int Start, int End) verb) =>
        verb.End - verb.Start > 1 && text[verb.End - 1] is '了' or '过' ? (verb.Start, verb.End - 1) : verb;

    /// <summary>Leaves 我们村 and the like off the edge of a noun phrase, and at most its last ten characters.</summary>
    private static (int, int) Trim(string text, (int Start, int End) span)
    {
        var (start, end) = span;
        var de = text.LastIndexOf('的', end - 1, end - start);
        if (de >= 0 && de + 1 < end) start = de + 1;
        if (end - start > 2 && text[end - 1] is '后' or '时' or '里' or '前' or '上' && start < end - 1) end--;
        foreach (var edge in Edges)
            if (end - start >= edge.Length + 1 && string.CompareOrdinal(text, start, edge, 0, edge.Length) == 0) { start += edge.Length; break; }
        return (end - start > 10 ? end - 10 : start, end);
    }

    /// <summary>Words before a noun that do not say what was counted.</summary>
    private static readonly string[] Edges = ["村里", "村内", "上半年", "下半年", "今年", "去年", "本村", "我村", "全村", "我们", "咱村", "里头", "本次", "这次", "村上", "本月", "全乡", "全镇", "墙上", "周五", "周一", "周三", "新购", "咱"];

    private static bool IsNoise(string text, (int Start, int End) span) =>
        text[span.Start..span.End] is "左右" or "之间" or "以上" or "上下" or "多" or "余" or "呢" or "哈" or "啦" or "吧" or "哦" or "整" or "儿" or "样子" or "高" or "长" or "宽" or "深" or "厚" or "重" or "大" or "远";
}
