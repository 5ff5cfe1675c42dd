using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Learning;

/// <summary>Words that mean nearly the same thing, each list under a key: 打井, 机井 and 水井 are one concept.</summary>
public sealed class Concepts
{
    private readonly WordFinder<uint> words;

    private Concepts(WordFinder<uint> words) => this.words = words;

    /// <summary>No concepts: a model of n-grams alone.</summary>
    public static Concepts None { get; } = new(new WordFinder<uint>([]));

    /// <summary>Reads lists of words by key.</summary>
    public static Concepts Read(string yaml)
    {
        var lists = Yaml.Read<Dictionary<string, List<string>>>(yaml);
        return new Concepts(new WordFinder<uint>(
            lists.SelectMany(list => list.Value.Distinct().Select(word => KeyValuePair.Create(word.ToLowerInvariant(), IdOf(list.Key))))));
    }

    /// <summary>The concepts of a text, each once, in the order in which they first end.</summary>
    public List<uint> In(ReadOnlySpan<char> text)
    {
        var concepts = new List<uint>();
        foreach (var word in words.Find(text))
            if (!concepts.Contains(word.Value)) concepts.Add(word.Value);
        return concepts;
    }

    /// <summary>A number that stays the same when other lists come and go, so that kept models stay true (FNV-1a).</summary>
    internal static uint IdOf(string key) => key.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);
}
