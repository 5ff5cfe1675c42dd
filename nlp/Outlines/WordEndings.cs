namespace Assistant.Nlp.Outlines;

/// <summary>Words that a text may end with.</summary>
internal sealed class WordEndings
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int[] lengths;

    public WordEndings(IEnumerable<string> words)
    {
        var all = words.ToHashSet(StringComparer.Ordinal);
        this.words = all.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. all.Select(word => word.Length).Distinct()];
    }

    /// <summary>Whether the text ends with one of them.</summary>
    public bool End(ReadOnlySpan<char> text)
    {
        foreach (var length in lengths)
            if (length <= text.Length && words.Contains(text[^length..])) return true;
        return false;
    }
}
