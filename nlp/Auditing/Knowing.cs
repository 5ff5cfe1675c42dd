using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;

namespace Assistant.Nlp.Auditing;

/// <summary>Whether a record has to do with a branch.</summary>
internal static class Knowing
{
    /// <summary>It is the branch's own, a joint one's, or names it.</summary>
    public static bool Knows(this ActivityRecord record, string branch)
    {
        if (record.Branch == branch || record.JointBranches.Contains(branch)) return true;
        var name = Branch.ShortOf(branch);
        return record.Text.Contains(name.Length > 2 && name[^1] == '村' ? name[..^1] : name, StringComparison.Ordinal);
    }
}
