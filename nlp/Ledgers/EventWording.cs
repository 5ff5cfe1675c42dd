using Assistant.Nlp.Branches;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Ledgers;

/// <summary>What is left of a telling's words without those of every report, the branches' names and the numbers.</summary>
internal sealed class EventWording(EventWords words)
{
    private const char Cut = '\n';

    private readonly WordFinder<bool> common = new(words.Common.Distinct().Select(word => KeyValuePair.Create(word, true)));

    /// <returns>Its own words, cut where others stood.</returns>
    public string Own(ActivityRecord record)
    {
        var text = record.Text.ToCharArray();
        foreach (var word in common.Find(record.Text)) text.AsSpan(word.Start, word.Length).Fill(Cut);
        foreach (var name in record.JointBranches.Prepend(record.Branch).Select(NameOf))
            for (var at = record.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = record.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
                text.AsSpan(at, name.Length).Fill(Cut);
        for (var i = 0; i < text.Length; i++)
            if (text[i] is < '\u4e00' or > '\u9fff') text[i] = Cut;
        return new string(text);
    }

    /// <summary>The share of the shorter one's character pairs that stand in the other too, 0 to 1; few pairs weigh less.</summary>
    public static double Likeness(HashSet<int> first, HashSet<int> second)
    {
        var shared = 0;
        foreach (var pair in first)
            if (second.Contains(pair)) shared++;
        return shared / (double)Math.Max(FewestPairs, Math.Min(first.Count, second.Count));
    }

    /// <summary>Characters of the longest run that both have.</summary>
    public static int LongestRun(string first, string second)
    {
        var longest = 0;
        Span<int> above = second.Length < MostOnStack ? stackalloc int[second.Length + 1] : new int[second.Length + 1];
        above.Clear();
        foreach (var mine in first)
        {
            var diagonal = 0;
            for (var i = 0; i < second.Length; i++)
            {
                var run = mine != Cut && mine == second[i] ? diagonal + 1 : 0;
                (diagonal, above[i + 1]) = (above[i + 1], run);
                if (run > longest) longest = run;
            }
        }
        return longest;
    }

    /// <summary>柳河 of 柳河村党支部: as others call it.</summary>
    public static string NameOf(string branch)
    {
        var name = Branch.ShortOf(branch);
        return name.Length > 2 && name[^1] is '村' or '乡' or '镇' ? name[..^1] : name;
    }

    private const int FewestPairs = 4;

    private const int MostOnStack = 500;

    /// <summary>The character pairs of a telling's own words.</summary>
    public static HashSet<int> Pairs(string own)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < own.Length; i++)
            if (own[i] != Cut && own[i - 1] != Cut) pairs.Add(own[i - 1] << 16 | own[i]);
        return pairs;
    }
}
