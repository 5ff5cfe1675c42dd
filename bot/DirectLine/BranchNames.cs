using Assistant.Nlp.Branches;

namespace Assistant.Bot.DirectLine;

/// <summary>A branch as its secretary writes it → its full name.</summary>
internal static class BranchNames
{
    // 柳河村 becomes 柳河村党支部; 机关第一党支部, 中学党总支 are full as they are.
    private static readonly string[] Endings = ["支部", "总支", "党委", "党组"];
    private const string Usual = "党支部";

    public static string Full(string written, Roster roster)
    {
        if (roster.Branches.FirstOrDefault(branch => branch.Name == written || branch.Short == written || branch.Aliases.Contains(written)) is { } known)
            return known.Name;

        return Endings.Any(ending => written.EndsWith(ending, StringComparison.Ordinal)) ? written : written + Usual;
    }
}
