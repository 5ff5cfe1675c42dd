namespace Assistant.Nlp.Texts;

/// <summary>Words with a value each, found at a position of a text; the longest one wins.</summary>
public sealed class WordTable<T>
{
    private readonly WordTree tree;
    private readonly (string Word, T Value)[] words;

    /// <param name="words">Empty ones are left out; none may occur twice.</param>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        this.words = [.. words.Where(word => word.Key.Length > 0).Select(word => (word.Key, word.Value))];
        tree = new WordTree(this.words.Select(word => word.Word));
        if (tree.Count < this.words.Length) throw new ArgumentException("A word occurs twice.", nameof(words));
    }

    /// <summary>The longest word that begins at <paramref name="at"/>, or null.</summary>
    public (string Word, T Value)? LongestAt(string text, int at) => LongestAt(text, at, static (_, _) => true);

    /// <summary>The longest word at a position that passes a test of its value and end, or null.</summary>
    public (string Word, T Value)? LongestAt(string text, int at, Func<T, int, bool> accept)
    {
        var (node, longest) = (WordTree.Root, -1);
        for (var i = at; (uint)i < (uint)text.Length && (node = tree.Step(node, text[i])) != WordTree.Root; i++)
            if (tree.WordAt(node) is >= 0 and var word && accept(words[word].Value, i + 1)) longest = word;
        return longest < 0 ? null : words[longest];
    }
}

/// <summary>A set of words, found before or at a position of a text.</summary>
public sealed class WordSet
{
    private readonly WordTree forwards;

    /// <summary>Few lists are looked for from behind, so this is made when first asked for.</summary>
    private WordTree? backwards;

    public WordSet(IEnumerable<string> words)
    {
        Words = [.. words.Where(word => word.Length > 0).Distinct()];
        forwards = new WordTree(Words);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The length of the longest word that begins at a position; 0 for none.</summary>
    public int LengthAt(string text, int at) => forwards.LengthAt(text, at, 1);

    /// <summary>The length of the longest word that ends right before a position; 0 for none.</summary>
    public int LengthBefore(string text, int end)
    {
        backwards ??= new WordTree(Words.Select(word => string.Concat(word.Reverse())));
        return backwards.LengthAt(text, end - 1, -1);
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
