using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Branches;

/// <summary>Branches named in a text where no roster says which there are: 北岭村党支部, 粮站支部, 柳河村昨天….</summary>
internal sealed class UnlistedNames(BranchWords words)
{
    private const int Longest = 12;
    private const int LongestVillage = 4;
    private static readonly string[] Tails = ["党总支部", "党总支", "党支部", "支部"];

    public List<(string Name, TextSpan Span)> Find(string text)
    {
        var found = new List<(string Name, TextSpan Span)>();
        for (var i = 1; i < text.Length; i++)
        {
            if (Branch(text, i) is { } branch) found.Add(branch);
            else if (Village(text, i) is { } village) found.Add(village);
        }
        return found;
    }

    private (string Name, TextSpan Span)? Branch(string text, int at)
    {
        var tail = Tails.FirstOrDefault(tail => text.AsSpan(at..).StartsWith(tail, StringComparison.Ordinal));
        if (tail is null || text[at - 1] == '党') return null;
        var start = StartOf(text, at, Longest);
        var name = text[start..at];
        if (name.Length < 2 || BranchWords.EndsWithAny(name, words.NoName)) return null;
        if (name[^1] == '村' && BranchWords.EndsWithAny(name.AsSpan(..^1), words.NoVillage)) return null;

        var full = name + (tail == "支部" ? "党支部" : tail);
        return (full, new TextSpan(start, name.Length + tail.Length));
    }

    /// <summary>A village alone, where a clause begins with it.</summary>
    private (string Name, TextSpan Span)? Village(string text, int at)
    {
        if (text[at] != '村') return null;
        if (BranchWords.StartsWithAny(text.AsSpan((at + 1)..), words.NoVillageAfter)) return null;
        var start = StartOf(text, at, LongestVillage);
        var name = text[start..at];
        var beginsClause = start == 0 || !char.IsLetterOrDigit(text[start - 1]) || BranchWords.EndsWithAny(text.AsSpan(..start), ["日", "号", "天", "午", "晚"]);
        if (name.Length < 2 || !beginsClause || BranchWords.EndsWithAny(name, words.NoVillage)) return null;

        return ($"{name}村党支部", new TextSpan(start, name.Length + 1));
    }

    /// <summary>Back from the tail over the characters that a name may have.</summary>
    private int StartOf(string text, int end, int longest)
    {
        var start = end;
        while (start > 0 && end - start < longest && IsOfName(text[start - 1]) && !Begins(text.AsSpan(..start), start == end)) start--;
        return start;
    }

    /// <summary>Whether a name can begin here. A name may end in 和 or 年, but not in 昨天.</summary>
    private bool Begins(ReadOnlySpan<char> before, bool isEnd)
    {
        foreach (var word in words.NameBeginsAfter)
            if ((!isEnd || word.Length > 1) && before.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsOfName(char letter) => letter is >= '\u4E00' and <= '\u9FFF';
}
