using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>Says of each quantity whether it was done, is planned, is part of another, or is a rate.</summary>
internal sealed class FigureRoles(FigureWords words, MeasureWords measures, PhraseWords phrases)
{
    private readonly Rates rates = new(words, measures, phrases);
    private readonly Plans plans = new(words);

    public (FigureRole Role, string? Per)[] Assign(string text, IReadOnlyList<Quantity> quantities)
    {
        var roles = new (FigureRole Role, string? Per)[quantities.Count];
        for (var i = 0; i < quantities.Count; i++)
        {
            if (rates.PerOf(text, quantities[i]) is { } per) roles[i] = (FigureRole.Rate, per);
            else if (plans.Hold(text, quantities[i])) roles[i] = (FigureRole.Planned, null);
        }
        MarkParts(text, quantities, roles);
        MarkSubsets(text, quantities, roles);
        MarkAddends(text, quantities, roles);
        return roles;
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
                && words.Part.IsIn(text, Clauses.ClauseStart(text, quantities[i].NumberStart), quantities[i].NumberStart)) roles[i] = (FigureRole.Part, null);
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
            if (roles[i].Role != FigureRole.Done || !IsSubset(text, clause, quantities[i])) continue;
            for (var whole = i - 1; whole >= 0 && quantities[whole].NumberStart >= Clauses.SentenceStart(text, quantities[i].NumberStart); whole--)
            {
                if (quantities[whole].Unit != quantities[i].Unit || roles[whole].Role != FigureRole.Done) continue;
                if ((quantities[whole].End <= clause || quantities[i].Rule == "shared-unit") && quantities[i].Value <= quantities[whole].Value) roles[i] = (FigureRole.Part, null);
                break;
            }
        }
    }

    /// <summary>办了13条, 60岁以上的23名.</summary>
    private bool IsSubset(string text, int clause, Quantity quantity)
    {
        if (quantity.Kind != FigureKind.Money && words.RestOf.LengthBefore(text, quantity.Start) is > 0 and var rest && quantity.Start - rest - clause >= 2) return true;
        return words.Subset.FirstIn(text, clause, quantity.NumberStart) is >= 0 and var verb
            && quantity.Start - verb <= 8 && phrases.Right(text, quantity.End, Math.Min(text.Length, quantity.End + 6)) is null;
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
            if (said && total.Kind == FigureKind.Count && MarkMixedAddends(quantities, roles, t, from)) continue;
            var lead = text.AsSpan(total.End, Math.Min(8, text.Length - total.End));
            if (total.Kind == FigureKind.People && lead.IndexOfAny('。', '；', '\n') < 0 && MarkAllBehind(quantities, roles, t, to)) continue;
            if (total.Kind != FigureKind.Money && !said && (total.Value < 10 || total.Kind == FigureKind.People) && lead.IndexOfAny('：', ':', '（') is < 0 or > 4) continue;
            var after = Addends(quantities, roles, t, index => index > t && quantities[index].End <= to);
            for (var take = 2; take <= after.Count; take++)
            {
                if (after.Take(take).Sum(index => quantities[index].Value) != total.Value) continue;
                if (roles[t].Role == FigureRole.Planned && after.Take(take).Any(index => roles[index].Role == FigureRole.Done)) break; // 预算12万，实花9.8万，省下2.2万
                foreach (var index in after.Take(take)) roles[index] = (roles[index].Role == FigureRole.Planned ? FigureRole.Planned : FigureRole.Part, null);
                break;
            }
        }
    }

    /// <summary>铲车2台、自卸车5辆，共7台机械: things of several measure words right before their sum.</summary>
    private static bool MarkMixedAddends(IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles, int total, int from)
    {
        var sum = 0m;
        for (var k = total - 1; k >= 0 && total - k <= 8 && quantities[k].NumberStart >= from && quantities[k].Kind == FigureKind.Count && roles[k].Role == FigureRole.Done; k--)
        {
            sum += quantities[k].Value;
            if (sum != quantities[total].Value || total - k < 2) continue;
            for (var index = k; index < total; index++) roles[index] = (FigureRole.Part, null);
            return true;
        }
        return false;
    }

    /// <summary>9名党员认岗，3个人管卫生，6个人管治安: all people told behind in the sentence make up the sum.</summary>
    private static bool MarkAllBehind(IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles, int total, int to)
    {
        var behind = Addends(quantities, roles, total, index => index > total && quantities[index].End <= to);
        if (behind.Count < 2 || behind.Sum(index => quantities[index].Value) != quantities[total].Value) return false;
        foreach (var index in behind) roles[index] = (FigureRole.Part, null);
        return true;
    }

    private static List<int> Addends(IReadOnlyList<Quantity> quantities, (FigureRole Role, string? Per)[] roles, int total, Func<int, bool> within) =>
        [.. Enumerable.Range(Math.Max(0, total - 12), Math.Min(quantities.Count, total + 13) - Math.Max(0, total - 12))
            .Where(index => index != total && within(index) && roles[index].Role is FigureRole.Done or FigureRole.Part
                && SameMeasure(quantities[total], quantities[index]))];
}
