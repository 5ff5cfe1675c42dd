using Assistant.Nlp.Branches;

namespace Assistant.Nlp.Ledgers;

/// <summary>The records kept and the branches expected to report, at one moment.</summary>
public sealed record Ledger(IReadOnlyList<ActivityRecord> Records, Roster Roster)
{
    /// <summary>What staff decided about events told twice and tellings that disagree.</summary>
    public IReadOnlyList<EventDecision> Decisions { get; init; } = [];

    /// <summary>The records whose activity touches the period; both days inclusive.</summary>
    public Ledger Within(DateOnly from, DateOnly to) =>
        this with { Records = [.. Records.Where(record => record.Date.Start <= to && record.Date.End >= from)] };
}
