namespace Assistant.Nlp.Ledgers;

/// <summary>
/// What the branches of two tellings have to do with each other. Own: one branch, one teller. Mutual: each names the other.
/// Named: one names the other, two people tell of one branch, or one branch names the same partner twice. Crossed: each names only itself, as what was kept under its
/// partner's name does. None: nothing.
/// </summary>
internal enum Partnership { None, Own, Crossed, Named, Mutual }

/// <summary>Who did it with whom, and whom else two tellings name.</summary>
internal sealed class EventPartners(EventWords words)
{
    private readonly HashSet<char> before = [.. words.Before.SelectMany(word => word), .. words.Common.Where(word => word.Length == 1).SelectMany(word => word)];

    public static Partnership Compare(ActivityRecord first, ActivityRecord second)
    {
        if (first.Branch == second.Branch) return first.ReportedBy != second.ReportedBy || first.JointBranches.Intersect(second.JointBranches).Any() ? Partnership.Named : Partnership.Own;
        return (Names(first, second.Branch), Names(second, first.Branch)) switch
        {
            (true, true) => Partnership.Mutual,
            (true, _) or (_, true) => Partnership.Named,
            _ => Names(first, first.Branch) && Names(second, second.Branch) ? Partnership.Crossed : Partnership.None,
        };
    }

    /// <summary>Whether they name different ones of a kind: 柳河敬老院 and 石桥敬老院.</summary>
    public bool NameOthers(ActivityRecord first, ActivityRecord second) => words.Kinds.Exists(kind =>
        NamesOf(first, second, kind) is { Count: > 0 } mine && NamesOf(second, first, kind) is { Count: > 0 } theirs
        && !mine.Exists(name => theirs.Exists(other => name.Intersect(other).Any())));

    /// <summary>The two characters before each such noun, where they can be a name and are no name of those who did it.</summary>
    private List<string> NamesOf(ActivityRecord record, ActivityRecord other, string kind)
    {
        var names = new List<string>();
        for (var at = record.Text.IndexOf(kind, StringComparison.Ordinal); at >= 0; at = record.Text.IndexOf(kind, at + 1, StringComparison.Ordinal))
        {
            if (at < 2 || record.Text.AsSpan(at - 2, 2).ContainsAnyExceptInRange('\u4e00', '\u9fff')) continue;
            var name = record.Text.Substring(at - 2, 2);
            if (!name.Any(before.Contains) && !Did(record, name) && !Did(other, name)) names.Add(name);
        }
        return names;
    }

    private static bool Did(ActivityRecord record, string name) =>
        record.Branch.Contains(name, StringComparison.Ordinal) || record.JointBranches.Any(branch => branch.Contains(name, StringComparison.Ordinal));

    /// <summary>In full, or by the two characters that it begins with and the teller's own name does not: 锦通 of 锦通物流公司.</summary>
    private static bool Names(ActivityRecord record, string branch)
    {
        if (record.JointBranches.Contains(branch) || record.Text.Contains(EventWording.NameOf(branch), StringComparison.Ordinal)) return true;
        return branch.Length > 2 && !record.Branch.StartsWith(branch[..2], StringComparison.Ordinal) && record.Text.Contains(branch[..2], StringComparison.Ordinal);
    }
}
