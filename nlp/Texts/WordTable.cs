using System.Collections.Frozen;

namespace Assistant.Nlp.Texts;

/// <summary>Words with a value each, found at a position of a text; the longest one wins.</summary>
public sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, (string Word, T Value)>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<char, int[]> lengthsByFirst;

    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        var known = words.Where(word => word.Key.Length > 0).ToList();
        this.words = known.ToFrozenDictionary(word => word.Key, word => (word.Key, word.Value), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        lengthsByFirst = WordLengths.By(known.Select(word => word.Key), word => word[0]);
    }

    /// <summary>The longest word that begins at <paramref name="at"/>, or null.</summary>
    public (string Word, T Value)? LongestAt(string text, int at) => LongestAt(text, at, static (_, _) => true);

    /// <summary>The longest word at a position that passes a test of its value and end, or null.</summary>
    public (string Word, T Value)? LongestAt(string text, int at, Func<T, int, bool> accept)
    {
        Steps.Take();
        if (at < 0 || at >= text.Length || !lengthsByFirst.TryGetValue(text[at], out var lengths)) return null;
        Steps.Take(lengths.Length);
        foreach (var length in lengths)
            if (at + length <= text.Length && words.TryGetValue(text.AsSpan(at, length), out var word) && accept(word.Value, at + length)) return word;
        return null;
    }
}

/// <summary>Which lengths words of a list have, by a character of theirs; longest first.</summary>
internal static class WordLengths
{
    public static FrozenDictionary<char, int[]> By(IEnumerable<string> words, Func<string, char> character) =>
        words.GroupBy(character).ToFrozenDictionary(group => group.Key, group => group.Select(word => word.Length).Distinct().OrderDescending().ToArray());
}

/// <summary>A set of words, found before or at a position of a text.</summary>
public sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<char, int[]> lengthsByFirst;
    private readonly FrozenDictionary<char, int[]> lengthsByLast;

    public WordSet(IEnumerable<string> words)
    {
        Words = [.. words.Where(word => word.Length > 0).Distinct()];
        this.words = Words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        lengthsByFirst = WordLengths.By(Words, word => word[0]);
        lengthsByLast = WordLengths.By(Words, word => word[^1]);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The length of the longest word that begins at a position; 0 for none.</summary>
    public int LengthAt(string text, int at)
    {
        Steps.Take();
        if (at < 0 || at >= text.Length || !lengthsByFirst.TryGetValue(text[at], out var lengths)) return 0;
        Steps.Take(lengths.Length);
        foreach (var length in lengths)
            if (at + length <= text.Length && words.Contains(text.AsSpan(at, length))) return length;
        return 0;
    }

    /// <summary>The length of the longest word that ends right before a position; 0 for none.</summary>
    public int LengthBefore(string text, int end)
    {
        Steps.Take();
        if (end <= 0 || end > text.Length || !lengthsByLast.TryGetValue(text[end - 1], out var lengths)) return 0;
        Steps.Take(lengths.Length);
        foreach (var length in lengths)
            if (length <= end && words.Contains(text.AsSpan(end - length, length))) return length;
        return 0;
    }

    /// <summary>Whether one of the words stands anywhere in a stretch of text.</summary>
    public bool IsIn(string text, int from, int to) => FirstIn(text, from, to) >= 0;

    /// <summary>Where the first of the words begins in a stretch of text; -1 for nowhere.</summary>
    public int FirstIn(string text, int from, int to)
    {
        for (var i = Math.Max(from, 0); i < to; i++)
            if (LengthAt(text, i) is > 0 and var length && i + length <= to) return i;
        return -1;
    }
}
