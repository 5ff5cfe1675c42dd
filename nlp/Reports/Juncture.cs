using Assistant.Nlp.Dates;
using Assistant.Nlp.Learning;

namespace Assistant.Nlp.Reports;

/// <summary>A place between two clauses, where an item may end and another begin.</summary>
/// <param name="Clauses">All of the message that are no noise.</param>
/// <param name="First">The index of the clause with which the item so far began.</param>
/// <param name="Next">The index of the clause that goes on with it or begins another.</param>
internal sealed record Juncture(string Text, IReadOnlyList<ClauseTraits> Clauses, ItemSoFar Item, int First, int Next)
{
    public ClauseTraits Clause => Clauses[Next];

    public ClauseTraits Before => Clauses[Next - 1];

    public ClauseTraits? After => Next + 1 < Clauses.Count ? Clauses[Next + 1] : null;
}

/// <summary>What the clauses put together so far tell.</summary>
internal sealed class ItemSoFar(int start)
{
    public int Start { get; } = start;

    public int End { get; private set; }

    /// <summary>Whether it began with an enumerator.</summary>
    public bool Listed { get; init; }

    public DateMention? Date { get; private set; }

    public string? Doer { get; private set; }

    /// <summary>How many of its clauses state a number.</summary>
    public int Counted { get; private set; }

    public TextEvidence? Theme { get; private set; }

    public void Add(ClauseTraits clause, bool counts)
    {
        End = clause.End;
        if (counts) Counted++;
        Date ??= clause.Date;
        Doer ??= clause.Doer;
        Theme = Theme is null ? clause.Theme : Theme + clause.Theme;
    }
}
