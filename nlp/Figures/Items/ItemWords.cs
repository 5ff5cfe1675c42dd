using System.Collections.Frozen;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures.Items;

/// <summary>The words that cut a text for the search of what was counted (seeds/lexicon, phrase-words.yaml, item-words.yaml).</summary>
internal sealed class ItemWords
{
    private readonly Dictionary<string, TokenClass> classes = new(StringComparer.Ordinal);
    private readonly ItemToken[] tokens;
    private readonly int[][] suffixes;
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
        tokens = [.. classes.Select((word, number) => new ItemToken(0, 0, word.Value, ItemHash.Of(word.Key), groups.GetValueOrDefault(word.Key) | Told(word.Key, word.Value), topics.Of(word.Key), number))];
        suffixes = [.. classes.Select(word => Suffixes(word.Key, word.Value))];
        Tree = new WordTree(classes.Keys);
        Cohesion = new Cohesion(seeds.Under("training/").SelectMany(name => seeds[name].Split('\n')), classes.Keys);
    }

    public Cohesion Cohesion { get; }

    /// <summary>All of them.</summary>
    public WordTree Tree { get; }

    /// <summary>Whether a verb carries its 了 or 过 with it.</summary>
    public bool EndsInAspect(string text, in ItemToken token) => token.End - token.Start > 1 && token.Is(TokenClass.Verb) && aspects.Contains(text[token.End - 1]);

    /// <summary>Where inside a word another noun begins that ends with it: the 井 of 打井, the 党员 of 困难党员.</summary>
    public int[] SuffixesOf(in ItemToken token) => token.Word < 0 ? [] : suffixes[token.Word];

    /// <param name="word">Its number in the tree; negative where it is none.</param>
    public ItemToken Token(string text, int start, int length, int word) => word >= 0
        ? tokens[word] with { Start = start, End = start + length }
        : new ItemToken(start, start + length, TokenClass.Unknown, ItemHash.Of(text.AsSpan(start, length)), WordGroup.None, 0);

    private int[] Suffixes(string word, TokenClass kind)
    {
        if (word.Length == 1 || (kind & (TokenClass.Noun | TokenClass.Verb)) == 0) return [];
        return [.. Enumerable.Range(1, word.Length - 1).Where(at => (word.Length - at > 1 || (kind & TokenClass.Noun) == 0) && IsNoun(word[at..]))];
    }

    private bool IsNoun(string word) => classes.TryGetValue(word, out var kind) && (kind & TokenClass.Noun) != 0;

    /// <summary>What the last character or word of a noun tells of it.</summary>
    private WordGroup Told(string word, TokenClass kind)
    {
        if ((kind & TokenClass.Noun) == 0) return WordGroup.None;
        var group = people.LengthBefore(word, word.Length) > 0 ? WordGroup.People : WordGroup.None;
        return doerEnds.Contains(word[^1]) ? group | WordGroup.Doer : group;
    }

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
