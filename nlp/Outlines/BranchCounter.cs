using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Outlines;

/// <summary>Records → the branches of the roster behind them. Joint events credit every branch that did or told them.</summary>
public sealed class BranchCounter(IEnumerable<ActivityRecord> ledger, Roster roster)
{
    private readonly HashSet<string> names = [.. roster.Branches.Select(branch => branch.Name)];

    private readonly ILookup<string, ActivityRecord> retold = ledger
        .Where(record => record is { Status: RecordStatus.Confirmed, SameEventAs: not null }).ToLookup(record => record.SameEventAs!);

    /// <param name="records">Records that count.</param>
    public BranchCount Count(IEnumerable<ActivityRecord> records)
    {
        var telling = records.SelectMany(record => retold[record.Id].Where(again => again.Branch != record.Branch).Prepend(record))
            .Where(record => Credited(record).Any()).ToList();
        return new BranchCount([.. telling.SelectMany(Credited).Distinct()], [.. telling.Select(record => record.Id).Distinct()]);
    }

    /// <summary>The branches of the roster that a record credits.</summary>
    public IEnumerable<string> Credited(ActivityRecord record) => record.JointBranches.Prepend(record.Branch).Where(names.Contains);
}
