using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Outlines;

/// <summary>A text opened to read the matters of its figures.</summary>
/// <param name="Rules">Those that a word of the text speaks for, the ones that name their measure words first.</param>
internal sealed record MatterText(WordSpots Spots, IReadOnlyList<MatterSeed> Rules);

/// <summary>Figure + the text it stands in → the matter it counts.</summary>
public sealed class MatterReader
{
    private const string SeedName = "matters.yaml";

    private readonly IReadOnlyList<MatterSeed> rules;
    private readonly Dictionary<string, Matter> byKey;
    private readonly ILookup<string, MatterSeed> byWord;
    private readonly WordFinder<string> words;

    public MatterReader(TextFolder seeds)
    {
        rules = Yaml.Read<List<MatterSeed>>(seeds[SeedName]);
        for (var i = 0; i < rules.Count; i++) rules[i].Place = i;
        byKey = rules.ToDictionary(rule => rule.Key, rule => rule.Matter);
        byWord = rules.SelectMany(rule => rule.Words.Concat(rule.Near).Distinct().Select(word => (word, rule))).ToLookup(pair => pair.word, pair => pair.rule);
        words = new WordFinder<string>(rules.SelectMany(rule => rule.AllWords).Distinct().Select(word => KeyValuePair.Create(word, word)));
        Sums = new SumWords(seeds);
    }

    internal SumWords Sums { get; }

    /// <summary>The matter of that key. An unknown key is a broken installation.</summary>
    public Matter this[string key] => byKey.GetValueOrDefault(key) ?? throw new InvalidOperationException($"{SeedName} lacks the matter {key}.");

    /// <param name="text">The text the figure was read from; its offsets are within it.</param>
    public Matter Read(Figure figure, string text) => Read(figure, Open(text));

    /// <summary>The names by which people ask for a matter, matter by matter.</summary>
    internal IEnumerable<IReadOnlyList<string>> Asked => rules.Where(rule => rule.Ask.Count > 1).Select(rule => rule.Ask);

    /// <summary>The matters that words of a question name; those with the longest name, where several do.</summary>
    /// <param name="unit">What they are asked in; null for any.</param>
    /// <param name="verbs">Verbs of one character that may stand beside the name: 横幅挂(了多少条).</param>
    /// <returns>Their keys, and whether the words are the name, with its verb at the most, and nothing else.</returns>
    internal (IReadOnlyList<string> Keys, bool Whole) Find(string words, string? unit, string verbs)
    {
        var named = rules.Where(rule => rule.IsIn(unit))
            .Select(rule => (rule.Key, rule.Tell, rule.Words, Name: rule.Ask.Concat(rule.Words).Where(name => name.Length > 1 && words.Contains(name, StringComparison.Ordinal)).MaxBy(name => name.Length)))
            .Where(rule => rule.Name is not null).ToList();
        var longest = named.Select(rule => rule.Name!.Length).DefaultIfEmpty().Max();
        var best = named.FindAll(rule => rule.Name!.Length == longest);
        // 标语 and 横幅 are searched together, but each is summed by itself.
        if (best.Exists(rule => rule.Words.Contains(rule.Name!))) best = best.FindAll(rule => rule.Words.Contains(rule.Name!));
        return ([.. best.Select(rule => rule.Key)], best.Exists(rule => words.Replace(rule.Name!, "", StringComparison.Ordinal).All((verbs + rule.Tell).Contains)));
    }

    /// <summary>The words of a text and the rules that one of them speaks for, for all its figures.</summary>
    internal MatterText Open(string text)
    {
        var spots = new WordSpots(text, words);
        return new MatterText(spots, [.. spots.Words.SelectMany(word => byWord[word]).Distinct().OrderBy(rule => rule.Order)]);
    }

    internal Matter Read(Figure figure, MatterText text)
    {
        if (text.Rules.Count == 0 || figure.Kind == FigureKind.Length && Sums.IsAcross(text.Spots.Text, figure)) return Unknown(figure);
        var clause = new MatterClause(figure, text.Spots);
        MatterSeed? best = null;
        var most = 0.0;
        foreach (var rule in text.Rules)
        {
            if (!rule.Counts(figure) || !clause.Allows(rule) || clause.Score(rule) is var score && score <= most) continue;
            (best, most) = (rule, score);
        }
        return best is null ? Unknown(figure) : byKey[best.Key];
    }

    private static Matter Unknown(Figure figure) => new(figure.Item, figure.Item, figure.Unit, "", false);
}
