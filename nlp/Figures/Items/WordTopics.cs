namespace Assistant.Nlp.Figures.Items;

/// <summary>What a word is about: the heading of the lexicon that it stands under, else that of most words that end like it.</summary>
internal sealed class WordTopics
{
    private readonly Dictionary<string, byte> topics = new(StringComparer.Ordinal);
    private readonly Dictionary<char, byte> byLast;

    /// <param name="lists">Word lists; a line that begins with # opens a heading.</param>
    public WordTopics(params string[] lists)
    {
        byte heading = 0;
        foreach (var line in lists.SelectMany(list => list.Split('\n')))
        {
            if (line.StartsWith('#')) heading++;
            else
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) topics.TryAdd(word, heading);
        }
        byLast = topics.GroupBy(word => word.Key[^1]).ToDictionary(words => words.Key,
            words => words.GroupBy(word => word.Value).MaxBy(same => same.Count())!.Key);
    }

    public byte Of(string word)
    {
        for (var at = 0; at < word.Length; at++)
            if (topics.TryGetValue(word[at..], out var topic)) return topic;
        return byLast.GetValueOrDefault(word[^1]);
    }
}
