using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Says of each quantity whether it was done, is planned, is part of another, or is a rate.</summary>
internal sealed class FigureRoles(FigureWords words, MeasureWords measures, PhraseWords phrases)
{
    public (FigureRole Role, string? Per)[] Assign(string text, IReadOnlyList<Quantity> quantities)
    {
        var roles = new (FigureRole Role, string? Per)[quantities.Count];
        for (var i = 0; i < quantities.Count; i++)
        {
            if (PerOf(text, quantities, i) is { } per) roles[i] = (FigureRole.Rate, per);
            else if (IsPlanned(text, quantities[i])) roles[i] = (FigureRole.Planned, null);
        }
        MarkParts(text, quantities, roles);
        MarkSubsets(text, quantities, roles);
        MarkAddends(text, quantities, roles);
        return roles;
    }

    /// <summary>每户200元, 人均5亩, 一户两千块, 200元/户: of what, or null.</summary>
    private string? PerOf(string text, IReadOnlyList<Quantity> quantities, int index)
    {
        var quantity = quantities[index];
        if (NumeralReader.At(text, quantity.End) is '/' or '每' or '一' && measures.At(text, quantity.End + 1) is { } behind
            && (text[quantity.End] != '一' || EndsAt(text, quantity.End + 1 + behind.Word.Length)))
            return behind.Word;

        var clause = Clauses.ClauseStart(text, quantity.NumberStart);
        for (var i = quantity.NumberStart - 1; i >= clause; i--)
        {
            if (text[i] == '每' && NumeralReader.At(text, i - 1) != '个')
                return TotalBetween(text, i, quantity.Start) ? null : PerAfter(text, i + 1, quantity.Start);
            if (text[i] == '亩' && NumeralReader.At(text, i + 1) == '产' && NumeralReader.At(text, i + 2) is not '值') return "亩";
            if (text[i] is '日' or '月' or '年' && NumeralReader.At(text, i + 1) is '工' or '薪' or '租' && quantity.Kind == FigureKind.Money
                && NumeralReader.At(text, i - 1) is not (>= '0' and <= '9')) return text[i].ToString();
            if (text[i] == '均' && i > 0 && text[i - 1] is '人' or '户' or '亩' or '日' or '月' or '村' or '周' or '年' or '班' or '场' or '天')
                return TotalBetween(text, i, quantity.Start) ? null : text[i - 1].ToString();
        }
        if (OnePer(text, clause, quantity) is { } one) return one;
        return null;
    }

    private bool TotalBetween(string text, int from, int to) => words.Total.IsIn(text, from + 1, to);

    private string? PerAfter(string text, int at, int limit)
    {
        if (NumeralReader.At(text, at) is '一') at++;
        if (NumeralReader.ReadAt(text, Math.Min(at, text.Length - 1)) is { } number && number.End <= limit
            && measures.At(text, number.End) is { } span) return text[at..(number.End + span.Word.Length)];
        if (NumeralReader.At(text, at) is '月' or '周' or '年' or '日' or '晚') return text[at].ToString();
        if (string.CompareOrdinal(text, at, "季度", 0, 2) == 0) return "季度";
        if (string.CompareOrdinal(text, at, "个", 0, 1) == 0 && measures.At(text, at) is { Word.Length: > 1, Kind: FigureKind.Duration } duration) return duration.Word;
        var measure = measures.At(text, at);
        var nounAt = at + (measure is { Word: "个" or "名" or "位" or "支" or "条" or "家" or "处" or "座" or "口" or "眼" or "台" or "辆" or "所" } ? measure.Word.Length : 0);
        if (nounAt > at && phrases.FirstNoun(text, nounAt, limit) is var (from, to) && to - from is >= 1 and <= 6) return text[from..to];
        if (measure is not null) return measure.Word;
        return phrases.Right(text, at, limit) is var (start, end) ? text[start..Math.Min(end, start + 6)] : null;
    }

    /// <summary>一户两千块, 一亩地补30块: the 一X at most four characters before.</summary>
    private static string? OnePer(string text, int clause, Quantity quantity)
    {
        for (var i = quantity.Start - 1; i >= Math.Max(clause, quantity.Start - 8); i--)
        {
            if (text[i] != '一' || NumeralReader.At(text, i - 1) is '第' or '统' or '每' or '有' or '共' or '了' or '十') continue;
            foreach (var per in (string[])["个月", "亩地", "桌", "管", "顿", "棵", "头", "只", "份", "张", "盏", "袋", "桶", "场", "课", "个工", "个桩", "户", "人", "亩", "月", "年", "天", "家", "村", "车", "斤", "趟", "次"])
            {
                if (string.CompareOrdinal(text, i + 1, per, 0, per.Length) != 0) continue;
                var between = text[(i + 1 + per.Length)..quantity.Start];
                var direct = between.Length == 0 || between is "能" or "发" or "补" or "给" or "奖" or "开" or "领" or "领到" or "分" or "送" or "交" or "出" or "增收" or "挣" or "能挣" or "补助" or "补贴" or "发了" or "分到" or "能拿" or "拿" or "要" or "收" or "多收" or "得" or "能得" or "捐" or "捐了";
                direct |= between.Length is 2 or 3 && between[0] == '能' || per is "斤" or "亩" or "亩地" && quantity.Kind == FigureKind.Money && between.Length <= 6 && !between.Any(Clauses.EndsPhrase);
                if (direct && !(per is "次" or "天" or "车" or "趟" && between.Length == 0 && quantity.Kind != FigureKind.Money)) return per.Replace("个月", "月").Replace("亩地", "亩");
            }
        }
        return null;
    }

    private static bool EndsAt(string text, int at) => at >= text.Length || Clauses.EndsPhrase(text[at]);

    /// <summary>A planning word earlier in the sentence, with nothing between that says it is done after all.</summary>
    private bool IsPlanned(string text, Quantity quantity)
    {
        var sentence = Clauses.SentenceStart(text, quantity.NumberStart);
        var cue = -1;
        for (var i = sentence; i < quantity.NumberStart; i++)
        {
            if (words.Planned.LengthAt(text, i) is > 0 and var length && i + length <= quantity.NumberStart
                && (words.PlannedNotAfter.LengthBefore(text, i) == 0 || i + length == quantity.Start && NumeralReader.At(text, i - 1) == '原') && words.PlannedNotBefore.LengthAt(text, i + length) == 0)
            {
                cue = i + length;
                i += length - 1;
                continue;
            }
            if (text[i] == '将' && NumeralReader.At(text, i - 1) is not '即' && NumeralReader.At(text, i + 1) != '近' && JiangPlans(text, i)) cue = i + 1;
            if (text[i] == '要' && cue < 0 && PlansWithYao(text, i, quantity)) cue = i + 1;
        }
        if (cue >= 0) return !words.DoneAgain.IsIn(text, cue, quantity.NumberStart) && !ActuallyDone(text, cue, quantity);

        // 还有300米计划下周修: the plan stands behind the number in the same clause.
        var end = Clauses.ClauseEnd(text, quantity.End);
        var clause = Clauses.ClauseStart(text, quantity.NumberStart);
        var left = text[clause..quantity.NumberStart];
        return words.Planned.FirstIn(text, quantity.End, end) is >= 0 and var later && later - quantity.End <= 6
            && (left.Contains("还有", StringComparison.Ordinal) || left.Contains("剩", StringComparison.Ordinal) || left.Contains('另'))
            && words.PlannedNotBefore.LengthAt(text, later + 2) == 0;
    }

    private static bool ActuallyDone(string text, int cue, Quantity quantity)
    {
        // 计划修路，这两天捐上来了4.3万: a later clause that tells something finished is no longer part of the plan.
        var clause = Clauses.ClauseStart(text, quantity.NumberStart);
        if (clause > cue && (text.AsSpan(clause, quantity.Start - clause).Contains('了') || NumeralReader.At(text, quantity.End) == '了'
            || text.AsSpan(clause, quantity.Start - clause).Contains("上来", StringComparison.Ordinal))) return true;
        // 计划投资20万元的水泥路已完工: a done word right behind the clause's number takes the plan back only for later figures.
        var done = text.IndexOf("完工，", cue, Math.Max(0, quantity.NumberStart - cue), StringComparison.Ordinal);
        return done >= 0;
    }

    private bool JiangPlans(string text, int at) => words.PlannedJiangBefore.LengthAt(text, at + 1) > 0;

    /// <summary>下周要修300米 plans; 需要, 主要, 重要 do not.</summary>
    private static bool PlansWithYao(string text, int at, Quantity quantity)
    {
        if (NumeralReader.At(text, at - 1) is '需' or '主' or '重' or '必' or '只' or '不' or '首' or '紧' or '纪' or '摘' or '提' or '简' or '概' or '强' or '求' or '索' or '非' or '险') return false;
        return quantity.NumberStart - at <= 8 && NumeralReader.At(text, at + 1) is not ('求' or '点' or '素' or '害' or '闻' or '么' or '道' or '了' or '来' or '到');
    }

    /// <summary>其中, 包括, or a bracket behind a total: the figures of the same unit that follow are inside it.</summary>
    private void MarkParts(string text, IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles)
    {
        for (var i = 1; i < quantities.Count; i++)
        {
            if (roles[i].Role == FigureRole.Rate) continue;
            var sentence = Clauses.SentenceStart(text, quantities[i].NumberStart);
            for (var whole = i - 1; whole >= 0 && quantities[whole].NumberStart >= sentence; whole--)
            {
                if (!SameMeasure(quantities[whole], quantities[i]) || roles[whole].Role is FigureRole.Part or FigureRole.Rate) continue;
                if (quantities[i].Kind == FigureKind.Percent && quantities[whole].Kind != FigureKind.Percent) break;
                var cue = words.Part.FirstIn(text, quantities[whole].End, quantities[i].NumberStart);
                var inside = cue >= 0 && !ClosedBefore(text, cue, quantities[i].NumberStart) && !EndsPartScope(text, cue, quantities[i], quantities, whole, i);
                if (inside || InBracketBehind(text, quantities[whole], quantities[i]))
                {
                    if (quantities[i].Value <= (quantities[whole].Max ?? quantities[whole].Value) || quantities[i].Kind == FigureKind.Percent)
                        roles[i] = (FigureRole.Part, null);
                }
                break;
            }
            if (roles[i].Role != FigureRole.Part && quantities[i].Kind == FigureKind.Percent
                && words.Part.LengthBefore(text, quantities[i].Start) > 0) roles[i] = (FigureRole.Part, null);
        }
    }

    private static bool SameMeasure(Quantity a, Quantity b) =>
        a.Unit == b.Unit || (a.Kind == FigureKind.People && b.Unit is "个");

    /// <summary>The part ends where the sentence turns to another thing: a later clause with a figure of another kind between.</summary>
    private static bool EndsPartScope(string text, int cue, Quantity quantity, IReadOnlyList<Quantity> all, int whole, int index)
    {
        for (var k = whole + 1; k < index; k++)
            if (all[k].NumberStart > cue && all[k].Unit != quantity.Unit && Clauses.ClauseStart(text, all[k].NumberStart) > cue) return true;
        return false;
    }

    private static bool ClosedBefore(string text, int cue, int at)
    {
        var open = text.AsSpan(Math.Max(0, cue - 8), cue - Math.Max(0, cue - 8)).LastIndexOfAny('（', '(');
        return open >= 0 && text.AsSpan(cue, at - cue).IndexOfAny('）', ')') >= 0;
    }

    private static bool InBracketBehind(string text, Quantity whole, Quantity part)
    {
        var open = whole.End;
        while (open < text.Length && open - whole.End <= 6 && text[open] is not ('（' or '(') && !Clauses.EndsClause(text[open])) open++;
        if (NumeralReader.At(text, open) is not ('（' or '(')) return false;
        var close = text.IndexOfAny(['）', ')'], open, Math.Min(120, text.Length - open));
        return part.NumberStart > open && (close < 0 || part.End <= close);
    }

    /// <summary>意见21条，办了13条: how many of what was just counted.</summary>
    private void MarkSubsets(string text, IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles)
    {
        for (var i = 1; i < quantities.Count; i++)
        {
            var clause = Clauses.ClauseStart(text, quantities[i].NumberStart);
            if (roles[i].Role != FigureRole.Done || words.Subset.FirstIn(text, clause, quantities[i].NumberStart) is not (>= 0 and var verb)) continue;
            if (quantities[i].Start - verb > 8 || phrases.Right(text, quantities[i].End, Math.Min(text.Length, quantities[i].End + 6)) is not null) continue;
            for (var whole = i - 1; whole >= 0 && quantities[whole].NumberStart >= Clauses.SentenceStart(text, quantities[i].NumberStart); whole--)
            {
                if (quantities[whole].Unit != quantities[i].Unit || roles[whole].Role != FigureRole.Done) continue;
                if (quantities[whole].End <= clause && quantities[i].Value <= quantities[whole].Value) roles[i] = (FigureRole.Part, null);
                break;
            }
        }
    }

    /// <summary>党员20人、群众22人，共计42人 and 投资12万元：修路8万元，路灯4万元: addends of a stated sum are parts of it.</summary>
    private void MarkAddends(string text, IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles)
    {
        for (var t = 0; t < quantities.Count; t++)
        {
            var total = quantities[t];
            if (roles[t].Role is FigureRole.Rate or FigureRole.Part || total.Kind == FigureKind.Percent) continue;
            var (from, to) = (Clauses.SentenceStart(text, total.NumberStart), Clauses.SentenceEnd(text, total.End));
            var before = Addends(quantities, roles, t, index => index < t && quantities[index].NumberStart >= from);
            var said = words.Total.IsIn(text, Math.Max(Clauses.ClauseStart(text, total.NumberStart), total.NumberStart - 10), total.NumberStart);
            if (before.Count >= 2 && said && before.Sum(index => quantities[index].Value) is var sum && (sum == total.Value || Math.Abs(sum - total.Value) <= total.Value * 0.001m))
            {
                foreach (var index in before) roles[index] = (FigureRole.Part, null);
                continue;
            }
            var lead = text.AsSpan(total.End, Math.Min(8, text.Length - total.End));
            if (total.Kind != FigureKind.Money && !said && (total.Value < 10 || total.Kind == FigureKind.People) && lead.IndexOfAny('：', ':', '（') is < 0 or > 4) continue;
            var after = Addends(quantities, roles, t, index => index > t && quantities[index].End <= to);
            for (var take = 2; take <= after.Count; take++)
            {
                if (after.Take(take).Sum(index => quantities[index].Value) != total.Value) continue;
                foreach (var index in after.Take(take)) roles[index] = (roles[index].Role == FigureRole.Planned ? FigureRole.Planned : FigureRole.Part, null);
                break;
            }
        }
    }

    private static List<int> Addends(IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles, int total, Func<int, bool> within) =>
        [.. Enumerable.Range(Math.Max(0, total - 12), Math.Min(quantities.Count, total + 13) - Math.Max(0, total - 12))
            .Where(index => index != total && within(index) && roles[index].Role is FigureRole.Done or FigureRole.Part
                && SameMeasure(quantities[total], quantities[index]))];
}
