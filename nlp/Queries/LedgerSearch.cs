using Assistant.Nlp.Ledgers;

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
    public SearchResult Find(Query query, Ledger ledger) => new(query, null, []);
}
