using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Queries;

/// <summary>Who has the most of something, and which record tells the largest figure.</summary>
/// <param name="number">The number that answers a query over some records.</param>
internal sealed class Ranker(Func<Query, IReadOnlyList<ActivityRecord>, QueryAnswer?> number)
{
    /// <summary>Branches by their number, the one asked for first. A unit that is not told is the one of all of them.</summary>
    /// <param name="counting">Records that fit and count.</param>
    public QueryAnswer Branches(Query query, IReadOnlyList<ActivityRecord> counting, IReadOnlyList<string> candidates)
    {
        var unit = query.Unit ?? (query.Matter.Length == 0 ? null : Number(query with { Ask = QueryAsk.Sum }, counting)?.Unit);
        var asked = query with { Ask = query.Matter.Length == 0 && query.Unit is null ? QueryAsk.Count : QueryAsk.Sum, Unit = unit, Rank = QueryRank.None };
        var numbers = candidates
            .Select(branch => (branch, Number: Number(asked with { Branches = [branch] }, [.. counting.Where(record => record.Branch == branch || record.JointBranches.Contains(branch))])))
            .Where(told => told.Number is { Value: > 0 }).Select(told => new BranchNumber(told.branch, told.Number!.Value)).ToList();
        List<BranchNumber> ranking = query.Rank == QueryRank.Most ? [.. numbers.OrderByDescending(one => one.Value)] : [.. numbers.OrderBy(one => one.Value)];
        if (ranking.Count == 0) return new QueryAnswer(0, unit ?? "", []);

        string[] first = [.. ranking.Where(one => one.Value == ranking[0].Value).Select(one => one.Branch)];
        return new QueryAnswer(ranking[0].Value, Number(asked, counting)?.Unit ?? unit ?? "", first) { Ranking = ranking };
    }

    /// <summary>What a record states at most in the unit asked for; of any but lengths of time where none is.</summary>
    public static decimal Largest(Query query, ActivityRecord record) => record.Figures
        .Where(figure => figure is { Role: FigureRole.Done or FigureRole.Part, Kind: not (FigureKind.Percent or FigureKind.Duration) })
        .Select(figure => UnitScale.Convert(figure.Value, figure.Unit, query.Unit ?? "")).OfType<decimal>().DefaultIfEmpty(0).Max();

    private QueryAnswer? Number(Query query, IReadOnlyList<ActivityRecord> counting) => number(query, counting);
}
