using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Branches;

/// <summary>Every way to write the branches of one roster, and where a text does.</summary>
internal sealed class RosterNames
{
    /// <summary>A branch and how it was written: <paramref name="Bare"/> where the words may mean something else too.</summary>
    private sealed record Written(string Name, bool Bare);

    /// <summary>Names of this many characters, 村 and 党支部 not counted, are recognised with one wrong.</summary>
    private const int LongEnough = 3;

    private readonly WordFinder<Written> names;
    private readonly ILookup<char, (string Written, string Name)> byFirst;
    private readonly ILookup<char, (string Written, string Name)> byLast;
    private readonly BranchWords words;

    public RosterNames(Roster roster, BranchWords words)
    {
        this.words = words;
        var ways = roster.Branches.SelectMany(Ways).DistinctBy(way => way.Key).ToArray();
        names = new WordFinder<Written>(ways);
        var longNames = ways.Where(way => !way.Value.Bare && CoreOf(way.Key).Length >= LongEnough)
            .Select(way => (Written: way.Key, way.Value.Name)).ToArray();
        byFirst = longNames.ToLookup(name => name.Written[0]);
        byLast = longNames.ToLookup(name => name.Written[^1]);
    }

    /// <summary>The names in a text, in order, none inside another.</summary>
    public List<(string Name, TextSpan Span)> Find(string text)
    {
        var found = new List<(string Name, TextSpan Span)>();
        var exact = names.Find(text).Where(word => Fits(text, word))
            .Select(word => (word.Value.Name, Span: new TextSpan(word.Start, word.Length)));
        // The longest first; where two are as long, the earlier.
        foreach (var word in exact.OrderByDescending(word => word.Span.Length).ThenBy(word => word.Span.Start))
            if (!found.Any(other => other.Span.Overlaps(word.Span))) found.Add(word);
        foreach (var word in Mistyped(text))
            if (!found.Any(other => other.Span.Overlaps(word.Span))) found.Add(word);
        return [.. found.OrderBy(word => word.Span.Start).Select(word => (word.Name, WithTail(text, word.Span)))];
    }

    private static IEnumerable<KeyValuePair<string, Written>> Ways(Branch branch)
    {
        yield return new(branch.Name, new Written(branch.Name, Bare: false));
        foreach (var name in branch.Aliases.Append(branch.Short).Where(name => name.Length > 1))
            yield return new(name, new Written(branch.Name, Bare: !IsPlain(name)));
        var core = CoreOf(branch.Short);
        if (core.Length > 1 && core != branch.Short) yield return new(core, new Written(branch.Name, Bare: true));
    }

    /// <summary>Whether the words can hardly mean anything but the branch.</summary>
    private static bool IsPlain(string name) =>
        name.EndsWith("支部", StringComparison.Ordinal) || (name.EndsWith('村') && name.Length > 2);

    /// <summary>柳河村党支部 → 柳河.</summary>
    private static string CoreOf(string name) => Branch.ShortOf(name) is var s && s.Length > 2 && s.EndsWith('村') ? s[..^1] : s;

    private bool Fits(string text, FoundWord<Written> word)
    {
        var before = text.AsSpan(..word.Start);
        var after = text.AsSpan(word.End..);
        if (BranchWords.EndsWithAny(before, words.LongerBefore) && !BranchWords.EndsWithAny(before, words.LongerBeforeUnless)) return false;
        if (!word.Value.Bare) return true;
        return !BranchWords.EndsWithAny(before, words.CommonBefore) && (!BranchWords.StartsWithAny(after, words.CommonAfter) || BranchWords.StartsWithAny(after, words.CommonAfterUnless));
    }

    /// <summary>Long names with one wrong character that can be no other branch.</summary>
    private IEnumerable<(string Name, TextSpan Span)> Mistyped(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var (written, name) in byFirst[text[i]])
                if (IsMistyped(text, i, written)) yield return (name, new TextSpan(i, written.Length));
            foreach (var (written, name) in byLast[text[i]])
                if (i + 1 - written.Length is >= 0 and var start && text[start] != written[0] && IsMistyped(text, start, written))
                    yield return (name, new TextSpan(start, written.Length));
        }
    }

    private bool IsMistyped(string text, int start, string written)
    {
        if (start + written.Length > text.Length) return false;
        var wrong = -1;
        for (var i = 0; i < written.Length; i++)
        {
            if (text[start + i] == written[i]) continue;
            if (wrong >= 0) return false;
            wrong = i;
        }
        if (wrong < 0 || wrong >= CoreOf(written).Length || !char.IsLetter(text[start + wrong])) return false;

        var otherFamily = wrong == 0 && words.Surnames.Contains(text[start], StringComparison.Ordinal);
        return !otherFamily && IsOnlyOne(text.Substring(start, written.Length), written);
    }

    /// <summary>Whether no second name of the roster is as near.</summary>
    private bool IsOnlyOne(string typed, string written) => !byLast[written[^1]].Any(other =>
        other.Written != written && other.Written.Length == typed.Length
        && other.Written.Zip(typed).Count(pair => pair.First != pair.Second) <= 1);

    /// <summary>柳河村 in 柳河村党支部 covers it all.</summary>
    private TextSpan WithTail(string text, TextSpan span) =>
        new(span.Start, span.Length + BranchWords.LongestStart(text.AsSpan(span.End..), words.Tails));
}
