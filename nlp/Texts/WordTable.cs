namespace Assistant.Nlp.Texts;

/// <summary>Words with a value each, found at a position of a text; the longest one wins.</summary>
public sealed class WordTable<T>
{
    private readonly Dictionary<char, (string Word, T Value)[]> byFirst;

    public WordTable(IEnumerable<KeyValuePair<string, T>> words) =>
        byFirst = words.Where(word => word.Key.Length > 0)
            .GroupBy(word => word.Key[0])
            .ToDictionary(group => group.Key, group => group
                .Select(word => (word.Key, word.Value))
                .OrderByDescending(word => word.Key.Length).ToArray());

    /// <summary>The longest word that begins at <paramref name="at"/>, or null.</summary>
    public (string Word, T Value)? LongestAt(string text, int at) => LongestAt(text, at, static (_, _) => true);

    /// <summary>The longest word at a position that passes a test of its value and end, or null.</summary>
    public (string Word, T Value)? LongestAt(string text, int at, Func<T, int, bool> accept)
    {
        if (at < 0 || at >= text.Length || !byFirst.TryGetValue(text[at], out var words)) return null;
        foreach (var word in words)
            if (string.CompareOrdinal(text, at, word.Word, 0, word.Word.Length) == 0 && accept(word.Value, at + word.Word.Length))
                return word;
        return null;
    }
}

/// <summary>A set of words, found before or at a position of a text.</summary>
public sealed class WordSet
{
    private readonly WordTable<bool> table;
    private readonly Dictionary<char, string[]> byLast;

    public WordSet(IEnumerable<string> words)
    {
        var distinct = words.Where(word => word.Length > 0).Distinct().ToArray();
        table = new WordTable<bool>(distinct.Select(word => KeyValuePair.Create(word, true)));
        byLast = distinct.GroupBy(word => word[^1])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());
        Words = distinct;
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The length of the longest word that begins at a position; 0 for none.</summary>
    public int LengthAt(string text, int at) => table.LongestAt(text, at)?.Word.Length ?? 0;

    /// <summary>The length of the longest word that ends right before a position; 0 for none.</summary>
    public int LengthBefore(string text, int end)
    {
        if (end <= 0 || end > text.Length || !byLast.TryGetValue(text[end - 1], out var words)) return 0;
        foreach (var word in words)
            if (word.Length <= end && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0) return word.Length;
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
