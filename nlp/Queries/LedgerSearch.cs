using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Queries;

/// <summary>A record found, best first. Score: higher is better.</summary>
public sealed record Hit(ActivityRecord Record, double Score);

/// <summary>The number asked for, recomputed from the records, and the branches behind it.</summary>
public sealed record QueryAnswer(decimal Value, string Unit, IReadOnlyList<string> Branches)
{
    /// <summary>The ids of the records that the number was made of; empty where it counts branches.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Where the most or the least was asked for: every branch with its number, the one asked for first.</summary>
    public IReadOnlyList<BranchNumber> Ranking { get; init; } = [];
}

/// <summary>A branch and its number in a ranking.</summary>
public sealed record BranchNumber(string Branch, decimal Value);

/// <param name="Answer">Null where the query asks for records only.</param>
public sealed record SearchResult(Query Query, QueryAnswer? Answer, IReadOnlyList<Hit> Hits);

/// <summary>Query + ledger → records and the number asked for.</summary>
public sealed class LedgerSearch
{
    private readonly MatterMatcher matters;
    private readonly QueryAnswerer answerer;
    private readonly EventDoubts doubts;

    public LedgerSearch(TextFolder seeds)
    {
        var names = new MatterReader(seeds);
        var words = QueryWords.Read(seeds);
        matters = new MatterMatcher(words, names);
        (answerer, doubts) = (new QueryAnswerer(matters, new DraftedSum(names, words.Verbs)), new EventDoubts(seeds));
    }

    /// <summary>The records that fit, best first and newest first among equals; records taken back only where asked for.</summary>
    public SearchResult Find(Query query, Ledger ledger)
    {
        List<Hit> hits = [.. Hits(query, ledger).OrderByDescending(hit => Math.Round(hit.Score, 2)).ThenByDescending(hit => hit.Record.Date.Start)
            .ThenByDescending(hit => hit.Record.ReportedAt)];
        if (query is { Rank: not QueryRank.None, Ask: QueryAsk.List }) hits = BySize(query, hits);
        var answer = Answer(query, ledger, hits);
        return new SearchResult(query, answer, answer is null ? hits : WithSources(query, ledger, hits, answer));
    }

    /// <summary>The records that tell of the matter; where none does surely, those that tell of most of it.</summary>
    private List<Hit> Hits(Query query, Ledger ledger)
    {
        var fitting = ledger.Records.Where(record => WantsStatus(query, record) && Fits(query, record))
            .Select(record => new Hit(record, Score(query, record))).Where(hit => hit.Score > 0).ToList();
        var sure = fitting.FindAll(hit => hit.Score >= MatterMatcher.Sure);
        if (query.Matter.Length == 0) return fitting;
        if (sure.Count > 0 || fitting.Count == 0) return sure;
        // Whoever was asked for by 没 must not be cleared by a record that only comes near.
        if (query.Ask == QueryAsk.MissingBranches) return [];
        var told = fitting.GroupBy(hit => matters.Told(query.Matter, hit.Record.Text)).OrderBy(part => part.Count()).ToList();
        // A number is of what tells the rarest part only: of 养猪培训 rather 养猪 than 培训.
        return query.Ask == QueryAsk.List ? fitting : [.. told[0]];
    }

    private static bool WantsStatus(Query query, ActivityRecord record) => query.WantsPending ? record.Status == RecordStatus.Pending
        : (record.Status == RecordStatus.Withdrawn) == query.WantsWithdrawn;

    private static List<Hit> BySize(Query query, List<Hit> hits)
    {
        var sized = hits.Select(hit => hit with { Score = (double)Ranker.Largest(query, hit.Record) }).Where(hit => hit.Score > 0);
        return query.Rank == QueryRank.Most ? [.. sized.OrderByDescending(hit => hit.Score)] : [.. sized.OrderBy(hit => hit.Score)];
    }

    /// <summary>The records that a number was made of go before the others.</summary>
    private static List<Hit> WithSources(Query query, Ledger ledger, List<Hit> hits, QueryAnswer answer)
    {
        if (answer.Ranking.Count > 0) return [.. hits.OrderByDescending(hit => answer.Branches.Contains(hit.Record.Branch))];
        if (query.Ask is not QueryAsk.Sum || answer.From.Count == 0) return hits;
        var from = answer.From.ToHashSet();
        var missed = ledger.Records.Where(record => from.Contains(record.Id) && hits.TrueForAll(hit => hit.Record.Id != record.Id)).Select(record => new Hit(record, 1));
        return [.. hits.Where(hit => from.Contains(hit.Record.Id)), .. missed, .. hits.Where(hit => !from.Contains(hit.Record.Id))];
    }

    /// <summary>What is in doubt counts once here too, as in a draft.</summary>
    private QueryAnswer? Answer(Query query, Ledger ledger, IReadOnlyList<Hit> hits)
    {
        if (query.Ask == QueryAsk.List) return null;
        var settled = EventDoubts.Settle(ledger, doubts.Find(ledger));
        var found = settled.Records.ToDictionary(record => record.Id);
        return answerer.Answer(query, [.. hits.Select(hit => found[hit.Record.Id])],
            [.. settled.Records.Where(record => (query.WantsPending || record.Counts) && WantsStatus(query, record) && Fits(query, record))], ledger.Roster);
    }

    private double Score(Query query, ActivityRecord record) => query.Matter.Length == 0 ? 1 : Math.Max(
        matters.Score(query.Matter, record.Text), record.Place is { } place && place.Contains(query.Matter, StringComparison.Ordinal) ? 2 : 0);

    private static bool Fits(Query query, ActivityRecord record) =>
        (query.From is not { } from || record.Date.End >= from)
        && (query.To is not { } to || record.Date.Start <= to)
        && (query.Theme is not { } theme || record.Theme == theme)
        && (query.Branches.Count == 0 || record.JointBranches.Prepend(record.Branch).Any(query.Branches.Contains))
        && (query.Min is null && query.Max is null || record.Figures.Any(figure => IsWithin(query, figure)));

    private static bool IsWithin(Query query, Figure figure)
    {
        if (figure.Role is FigureRole.Rate or FigureRole.Planned || UnitScale.Convert(figure.Value, figure.Unit, query.Unit ?? "") is not { } value) return false;
        if (query.Min is { } min && (query.MinExclusive ? value <= min : value < min)) return false;
        return query.Max is not { } max || (query.MaxExclusive ? value < max : value <= max);
    }
}
