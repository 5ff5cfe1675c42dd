using Assistant.Nlp.Branches;

namespace Assistant.Bot.Pages;

/// <summary>A list of branches as people paste it: a branch a line, numbered or not, other names behind it.</summary>
/// <param name="Doubtful">Lines that name no branch.</param>
internal sealed record RosterLines(IReadOnlyList<Branch> Branches, IReadOnlyList<string> Doubtful)
{
    private const int LongestName = 30;

    private static readonly string[] Tails = ["支部", "总支", "支部委员会"];

    private static readonly char[] Separators = [' ', '\t', '\u3000', ',', '，', '、', ';', '；'];

    public static RosterLines Read(string text)
    {
        var (branches, doubtful) = (new List<Branch>(), new List<string>());
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('"', '.', '．', ')', '）', '\uFEFF')).SkipWhile(IsNumber).ToList();
            if (words.Count == 0) continue;
            if (Read(words) is { } branch) branches.Add(branch);
            else doubtful.Add(line);
        }
        return new RosterLines(branches, doubtful);
    }

    private static Branch? Read(List<string> words)
    {
        var name = words[0].TrimStart("0123456789.．、)）".ToCharArray());
        if (name.Length is < 3 or > LongestName || !Tails.Any(tail => name.EndsWith(tail, StringComparison.Ordinal))) return null;

        string[] others = [.. words.Skip(1).Where(word => word.Length is > 1 and <= LongestName && !IsNumber(word))];
        var named = Branch.Named(name);
        return others.Length == 0 ? named : named with { Short = others[0], Aliases = others[1..] };
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);
}
