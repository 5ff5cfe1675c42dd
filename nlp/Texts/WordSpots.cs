namespace Assistant.Nlp.Texts;

/// <summary>Where the words of a list stand in a text; asked for once a text, however many rules then look.</summary>
internal sealed class WordSpots
{
    private static readonly List<int> Nowhere = [];

    private readonly Dictionary<string, List<int>> starts = [];

    /// <param name="words">Finds the words, each standing for itself.</param>
    public WordSpots(string text, WordFinder<string> words)
    {
        Text = text;
        foreach (var found in words.Find(text))
        {
            if (!starts.TryGetValue(found.Value, out var spots)) starts[found.Value] = spots = [];
            spots.Add(found.Start);
        }
    }

    public string Text { get; }

    /// <summary>The words that stand in the text at all.</summary>
    public IReadOnlyCollection<string> Words => starts.Keys;

    public bool Has(string word) => starts.ContainsKey(word);

    /// <summary>Where a word of the list begins, in order.</summary>
    public List<int> Of(string word) => starts.GetValueOrDefault(word, Nowhere);

    /// <summary>Whether the word stands wholly inside the range.</summary>
    public bool Has(string word, int start, int end)
    {
        foreach (var at in Of(word))
            if (at >= start && at + word.Length <= end) return true;
        return false;
    }
}
