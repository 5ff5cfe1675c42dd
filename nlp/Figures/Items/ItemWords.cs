using System.Collections.Frozen;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures.Items;

/// <summary>The words that cut a text for the search of what was counted (seeds/lexicon, phrase-words.yaml, item-words.yaml).</summary>
internal sealed class ItemWords
{
    private readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly FrozenDictionary<char, int[]> lengths;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> suffixesKnown;
    private readonly FrozenSet<char> aspects;
    private readonly FrozenSet<char> doerEnds;
    private readonly WordSet people;

    public ItemWords(TextFolder seeds, FigureWords figureWords)
    {
        var phrases = Yaml.Read<PhraseSeed>(seeds["phrase-words.yaml"]);
        var seed = Yaml.Read<Seed>(seeds["item-words.yaml"]);
        aspects = seed.Aspects.Select(mark => mark[0]).ToFrozenSet();
        doerEnds = seed.DoerEnds.Select(end => end[0]).ToFrozenSet();
        people = new WordSet(phrases.PeopleNouns);
        var classes = new Dictionary<string, TokenClass>(StringComparer.Ordinal);
        void Add(IEnumerable<string> list, TokenClass kind)
        {
            foreach (var word in list)
                if (word.Length > 0) classes[word] = classes.GetValueOrDefault(word) | kind;
        }
        Add(phrases.Nouns.Concat(PhraseSeed.Listed(seeds, "lexicon/nouns.txt")).Concat(phrases.PeopleNouns).Concat(seed.Attributes), TokenClass.Noun);
        Add(phrases.Verbs.Concat(PhraseSeed.Listed(seeds, "lexicon/verbs.txt")), TokenClass.Verb);
        Add(phrases.Stops.Concat(PhraseSeed.Listed(seeds, "lexicon/stops.txt")).Concat(seed.Decorations).Concat(figureWords.Total.Words), TokenClass.Stop);
        foreach (var word in seed.Joints) classes[word] = TokenClass.Joint;

        var groups = new Dictionary<string, WordGroup>(StringComparer.Ordinal);
        void Group(IEnumerable<string> list, WordGroup group)
        {
            foreach (var word in list) groups[word] = groups.GetValueOrDefault(word) | group;
        }
        Group(phrases.GenericMoney, WordGroup.GenericMoney);
        Group(seed.Doers, WordGroup.Doer);
        Group(seed.Decorations, WordGroup.Decoration);
        Group(seed.Noise, WordGroup.Noise);
        Group(seed.Attributes, WordGroup.Attribute);
        Group(figureWords.Total.Words, WordGroup.Total);
        var topics = new WordTopics(seeds["lexicon/nouns.txt"], seeds["lexicon/verbs.txt"]);
        var words = classes.ToFrozenDictionary(pair => pair.Key, pair => new WordEntry(pair.Value, ItemHash.Of(pair.Key), groups.GetValueOrDefault(pair.Key) | Told(pair.Key, pair.Value), topics.Of(pair.Key)), StringComparer.Ordinal);
        known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        suffixesKnown = words.Where(word => word.Key.Length > 1 && (word.Value.Class & (TokenClass.Noun | TokenClass.Verb)) != 0)
            .Select(word => KeyValuePair.Create(word.Key, Suffixes(word.Key, word.Value.Class))).Where(pair => pair.Value.Length > 0)
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Cohesion = new Cohesion(seeds.Under("training/").SelectMany(name => seeds[name].Split('\n')), words.Keys);
        lengths = WordLengths.By(classes.Keys, word => word[0]);
    }

    public Cohesion Cohesion { get; }

    public ReadOnlySpan<int> LengthsAt(string text, int at) => lengths.TryGetValue(text[at], out var found) ? found : [];

    public bool Knows(ReadOnlySpan<char> word) => known.ContainsKey(word);

    public bool IsNoun(ReadOnlySpan<char> word) => known.TryGetValue(word, out var entry) && (entry.Class & TokenClass.Noun) != 0;

    /// <summary>Whether a verb carries its 了 or 过 with it.</summary>
    public bool EndsInAspect(string text, in ItemToken token) => token.End - token.Start > 1 && token.Is(TokenClass.Verb) && aspects.Contains(text[token.End - 1]);

    /// <summary>Where inside a word another noun begins that ends with it: the 井 of 打井, the 党员 of 困难党员.</summary>
    public int[] SuffixesOf(string text, in ItemToken token) =>
        token.End - token.Start > 1 && suffixesKnown.TryGetValue(text.AsSpan(token.Start, token.End - token.Start), out var found) ? found : [];

    public ItemToken Token(string text, int start, int length)
    {
        var span = text.AsSpan(start, length);
        return known.TryGetValue(span, out var entry)
            ? new ItemToken(start, start + length, entry.Class, entry.Hash, entry.Group, entry.Topic)
            : new ItemToken(start, start + length, TokenClass.Unknown, ItemHash.Of(span), WordGroup.None, 0);
    }

    private int[] Suffixes(string word, TokenClass kind) =>
        [.. Enumerable.Range(1, word.Length - 1).Where(at => (word.Length - at > 1 || (kind & TokenClass.Noun) == 0) && IsNoun(word.AsSpan(at)))];

    /// <summary>What the last character or word of a noun tells of it.</summary>
    private WordGroup Told(string word, TokenClass kind)
    {
        if ((kind & TokenClass.Noun) == 0) return WordGroup.None;
        var group = people.LengthBefore(word, word.Length) > 0 ? WordGroup.People : WordGroup.None;
        return doerEnds.Contains(word[^1]) ? group | WordGroup.Doer : group;
    }

    private sealed record WordEntry(TokenClass Class, int Hash, WordGroup Group, byte Topic);

    private sealed class Seed
    {
        public List<string> Joints { get; set; } = [];
        public List<string> Aspects { get; set; } = [];
        public List<string> Doers { get; set; } = [];
        public List<string> DoerEnds { get; set; } = [];
        public List<string> Decorations { get; set; } = [];
        public List<string> Attributes { get; set; } = [];
        public List<string> Noise { get; set; } = [];
    }
}
