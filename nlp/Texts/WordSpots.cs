namespace Assistant.Nlp.Texts;

/// <summary>Where the words of a list stand in a text; asked for once a text, however many rules then look.</summary>
/// <param name="words">Finds the words, each standing for itself.</param>
internal sealed class WordSpots(string text, WordFinder<string> words)
{
    /// <summary>A text has a dozen of them at most times: looking through is faster than looking up, and takes no memory.</summary>
    private readonly List<FoundWord<string>> found = words.Find(text);

    public string Text { get; } = text;

    /// <summary>The words that stand in the text at all, each once, in the order they are found.</summary>
    public IEnumerable<string> Words => found.Select(word => word.Value).Distinct();

    public bool Has(string word) => First(word) >= 0;

    /// <summary>Where a word of the list begins first; -1 if nowhere.</summary>
    public int First(string word)
    {
        foreach (var spot in found)
            if (Is(spot, word)) return spot.Start;
        return -1;
    }

    /// <summary>Where a word of the list begins, in order.</summary>
    public IEnumerable<int> Of(string word) => First(word) < 0 ? [] : All(word);

    private IEnumerable<int> All(string word)
    {
        foreach (var spot in found)
            if (Is(spot, word)) yield return spot.Start;
    }

    /// <summary>Whether the word stands wholly inside the range.</summary>
    public bool Has(string word, int start, int end)
    {
        foreach (var spot in found)
            if (Is(spot, word) && spot.Start >= start && spot.End <= end) return true;
        return false;
    }

    private static bool Is(FoundWord<string> spot, string word) => spot.Length == word.Length && spot.Value == word;
}
