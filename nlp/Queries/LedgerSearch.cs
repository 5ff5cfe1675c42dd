using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Queries;

/// <summary>A record found, best first. Score: higher is better.</summary>
public sealed record Hit(ActivityRecord Record, double Score);

/// <summary>The number asked for, recomputed from the records, and the branches behind it.</summary>
public sealed record QueryAnswer(decimal Value, string Unit, IReadOnlyList<string> Branches);

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
        var hits = ledger.Records
            .Where(record => (record.Status == RecordStatus.Withdrawn) == query.WantsWithdrawn && Fits(query, record))
            .Select(record => new Hit(record, Score(query, record)))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => Math.Round(hit.Score, 2)).ThenByDescending(hit => hit.Record.Date.Start)
            .ThenByDescending(hit => hit.Record.ReportedAt).ToList();
        return new SearchResult(query, Answer(query, ledger, hits), hits);
    }

    /// <summary>What is in doubt counts once here too, as in a draft.</summary>
    private QueryAnswer? Answer(Query query, Ledger ledger, IReadOnlyList<Hit> hits)
    {
        if (query.Ask == QueryAsk.List) return null;
        var settled = EventDoubts.Settle(ledger, doubts.Find(ledger));
        var found = settled.Records.ToDictionary(record => record.Id);
        return answerer.Answer(query, [.. hits.Select(hit => found[hit.Record.Id])],
            [.. settled.Records.Where(record => record.Counts && Fits(query, record))], ledger.Roster);
    }

    private double Score(Query query, ActivityRecord record) => Math.Max(
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
