using Assistant.Nlp.Branches;

namespace Assistant.Nlp.Ledgers;

/// <summary>Who has reported in a period and who has not. The township's own body is no branch and never appears.</summary>
/// <param name="Reported">Branches of the roster with at least one report that was not taken back, in roster order; joint events credit both.</param>
/// <param name="Missing">The other branches of the roster.</param>
/// <param name="Pending">Records kept but not confirmed yet.</param>
public sealed record Coverage(IReadOnlyList<Branch> Reported, IReadOnlyList<Branch> Missing, IReadOnlyList<ActivityRecord> Pending)
{
    /// <param name="from">First day of the activity, included.</param>
    /// <param name="to">Last day, included.</param>
    public static Coverage Of(Ledger ledger, DateOnly from, DateOnly to)
    {
        var records = ledger.Within(from, to).Records.Where(record => record.Status != RecordStatus.Withdrawn).ToList();
        var names = records.SelectMany(record => record.JointBranches.Prepend(record.Branch)).ToHashSet();
        var branches = ledger.Roster.Branches.ToLookup(branch => names.Contains(branch.Name));
        return new Coverage([.. branches[true]], [.. branches[false]],
            [.. records.Where(record => record.Status == RecordStatus.Pending)]);
    }
}
