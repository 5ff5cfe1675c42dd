using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Queries;

/// <summary>
/// The number that answers a question, recomputed from the records found. Only what is confirmed counts, an event told
/// twice once; plans, parts of other figures and rates are never added.
/// </summary>
internal sealed class QueryAnswerer(MatterMatcher matters, DraftedSum drafted)
{
    private const string EventUnit = "次";
    private const string BranchUnit = "个";
    private const string PeopleUnit = "人";
    private const string AttendanceUnit = "人次";

    /// <param name="found">The records that fit the query; any status, any order.</param>
    /// <param name="within">Those that count of its period, branches and theme, whatever they tell.</param>
    public QueryAnswer? Answer(Query query, IReadOnlyList<ActivityRecord> found, IReadOnlyList<ActivityRecord> within, Roster roster) =>
        Asked(query, found, within, roster) is { } answer ? answer with { Value = Plain(answer.Value) } : null;

    /// <summary>2450.0 as 2450.</summary>
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000m;

    private QueryAnswer? Asked(Query query, IReadOnlyList<ActivityRecord> found, IReadOnlyList<ActivityRecord> within, Roster roster)
    {
        var counting = found.Where(record => record.Counts || query.WantsPending).ToList();
        if (query.Rank != QueryRank.None && query.Ask == QueryAsk.Branches) return Ranked(query, counting, within, roster);
        return query.Ask switch
        {
            QueryAsk.Count => Counted(query, counting),
            QueryAsk.Sum => drafted.Of(query, counting, within, roster.Committee) ?? Summed(query, counting),
            QueryAsk.Branches => Doers(found, roster),
            QueryAsk.MissingBranches => Missing(found, query, roster),
            _ => null,
        };
    }

    private QueryAnswer Ranked(Query query, List<ActivityRecord> counting, IReadOnlyList<ActivityRecord> within, Roster roster)
    {
        string[] candidates = [.. BranchesOf(within).Where(name => (roster.Branches.Count == 0 || roster.Find(name) is not null)
            && (query.Branches.Count == 0 || query.Branches.Contains(name)))];
        var ranker = new Ranker((asked, records) => Asked(asked, records,
            asked.Branches.Count == 1 ? [.. within.Where(record => record.JointBranches.Prepend(record.Branch).Contains(asked.Branches[0]))] : within, roster));
        return ranker.Branches(query, counting, candidates);
    }

    /// <summary>Events: a record is one, unless it says itself how many times (开了3次支委会). Records asked for are counted as such.</summary>
    private QueryAnswer Counted(Query query, List<ActivityRecord> counting)
    {
        var unit = query.Unit ?? EventUnit;
        var value = counting.Sum(record => query.Unit is null or "条" ? 1 : TimesTold(query, record));
        return new QueryAnswer(value, unit, BranchesOf(counting)) { From = IdsOf(counting) };
    }

    private decimal TimesTold(Query query, ActivityRecord record) => query.Matter.Length == 0 ? 1
        : record.Figures.Where(figure => figure is { Role: FigureRole.Done, Kind: FigureKind.Times, Unit: "次" or "场" or "期" or "趟" }
                && matters.Touches(query.Matter, figure.Item))
            .Select(figure => figure.Value).DefaultIfEmpty(1).Max();

    private QueryAnswer Summed(Query query, List<ActivityRecord> counting)
    {
        var unit = query.Unit ?? CommonUnit(query, counting);
        if (unit is null) return new QueryAnswer(counting.Count, EventUnit, BranchesOf(counting));
        if (unit == AttendanceUnit && !counting.Any(record => record.Figures.Any(figure => IsSummable(figure, unit)))) return People(query, counting, AttendanceUnit);
        if (unit == PeopleUnit) return People(query, counting, PeopleUnit);

        var stated = counting.Select(record => (record, Value: Stated(query, record, unit))).Where(told => told.Value is not null).ToList();
        return new QueryAnswer(stated.Sum(told => told.Value!.Value), unit, BranchesOf(stated.Select(told => told.record))) { From = IdsOf(stated.Select(told => told.record)) };
    }

    /// <summary>What a record states in that unit; null where it has none.</summary>
    private decimal? Stated(Query query, ActivityRecord record, string unit)
    {
        var figures = record.Figures.Where(figure => IsSummable(figure, unit)).ToList();
        if (figures.Count == 0) return null;
        return Nearest(query.Matter, record, figures).Sum(figure => UnitScale.Convert(figure.Value, figure.Unit, unit)!.Value);
    }

    /// <summary>The figures that count the matter; else those of the clauses that tell of it; else all.</summary>
    private List<Figure> Nearest(string matter, ActivityRecord record, List<Figure> figures)
    {
        var ofMatter = figures.FindAll(figure => matters.Touches(matter, figure.Item));
        if (ofMatter.Count > 0) return ofMatter;
        var beside = figures.FindAll(figure => matters.Score(matter, ClauseOf(record.Text, figure)) >= MatterMatcher.Sure);
        return beside.Count > 0 ? beside : figures;
    }

    private static string ClauseOf(string text, Figure figure) =>
        text[Texts.Clauses.ClauseStart(text, figure.Start)..Texts.Clauses.ClauseEnd(text, figure.Start)];

    /// <summary>
    /// People repeat over the events of a branch, so those present are the most that came to one; people who are the matter
    /// itself (发展党员) add up. As 人次 every coming counts.
    /// </summary>
    private QueryAnswer People(Query query, List<ActivityRecord> counting, string unit)
    {
        var told = counting.Select(record => (record, Figures: record.Figures.Where(figure => IsSummable(figure, PeopleUnit)).ToList()))
            .Where(told => told.Figures.Count > 0)
            .Select(told => (told.record, OfMatter: told.Figures.Where(figure => matters.Touches(query.Matter, figure.Item)).ToList(), Most: told.Figures.Max(figure => figure.Value)))
            .ToList();
        var value = told.GroupBy(one => one.record.Branch).Sum(branch =>
            branch.Sum(one => one.OfMatter.Sum(figure => figure.Value))
            + branch.Where(one => one.OfMatter.Count == 0).Select(one => one.Most).DefaultIfEmpty(0).Aggregate((a, b) => unit == AttendanceUnit ? a + b : Math.Max(a, b)));
        return new QueryAnswer(value, unit, BranchesOf(told.Select(one => one.record))) { From = IdsOf(told.Select(one => one.record)) };
    }

    private static bool IsSummable(Figure figure, string unit) =>
        figure.Role == FigureRole.Done && figure.Unit.Length > 0 && UnitScale.Convert(figure.Value, figure.Unit, unit) is not null;

    /// <summary>修了多少路: the unit in which most records state the matter.</summary>
    private string? CommonUnit(Query query, List<ActivityRecord> counting) => counting
        .SelectMany(record => record.Figures.Where(figure => figure.Role == FigureRole.Done && figure.Unit.Length > 0
            && figure.Kind is not (FigureKind.Percent or FigureKind.Duration) && matters.Touches(query.Matter, figure.Item)))
        .GroupBy(figure => figure.Unit).OrderByDescending(unit => unit.Count()).Select(unit => unit.Key).FirstOrDefault();

    /// <summary>Who did it: also who told of it second, since a joint event is credited to both.</summary>
    private static QueryAnswer Doers(IReadOnlyList<ActivityRecord> found, Roster roster)
    {
        var names = BranchesOf(found.Where(record => record.Status == RecordStatus.Confirmed));
        string[] branches = roster.Branches.Count == 0 ? names : [.. names.Where(name => roster.Find(name) is not null)];
        return new QueryAnswer(branches.Length, BranchUnit, branches);
    }

    /// <summary>Who has told nothing of it: what waits for 确认 is told, so its branch is not accused.</summary>
    private static QueryAnswer Missing(IReadOnlyList<ActivityRecord> found, Query query, Roster roster)
    {
        var told = BranchesOf(found.Where(record => record.Status != RecordStatus.Withdrawn));
        string[] missing = [.. roster.Branches.Select(branch => branch.Name)
            .Where(name => !told.Contains(name) && (query.Branches.Count == 0 || query.Branches.Contains(name)))];
        return new QueryAnswer(missing.Length, BranchUnit, missing);
    }

    private static string[] IdsOf(IEnumerable<ActivityRecord> records) => [.. records.Select(record => record.Id)];

    private static string[] BranchesOf(IEnumerable<ActivityRecord> records) =>
        [.. records.SelectMany(record => record.JointBranches.Prepend(record.Branch)).Distinct()];
}
