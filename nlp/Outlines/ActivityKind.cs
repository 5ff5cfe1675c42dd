using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Outlines;

/// <summary>A kind of activity: 动员会, 打井, 走访慰问. Seeds know them; a township may add its own.</summary>
/// <param name="Many">Openings that tell it over branches, <c>{n}</c> being how many.</param>
/// <param name="One">What a single branch did.</param>
/// <param name="Facts">Keys of the matters told with it, the weightiest first; <c>attendance</c> is who was present.</param>
/// <param name="Weight">Added to its score against other kinds.</param>
/// <param name="Once">Whether a branch's own members come together once for it, so that people add up as people.</param>
public sealed record ActivityKind(
    string Key, Theme Theme, IReadOnlyList<string> Any, IReadOnlyList<string> Not, IReadOnlyList<string> Many,
    string One, IReadOnlyList<string> Facts, bool Once, double Weight, IReadOnlyList<BranchesThat> Also);

/// <summary>A further count of branches within a kind: those whose report has one of the words.</summary>
public sealed record BranchesThat(IReadOnlyList<string> Any, string Tell);

/// <summary>Report text → the kind of activity it tells, by the words of seeds.</summary>
public sealed class ActivityKinds
{
    private readonly IReadOnlyList<ActivityKind> kinds;
    private readonly Dictionary<string, int> places;
    private readonly ILookup<string, ActivityKind> byWord;
    private readonly WordFinder<string> words;

    public ActivityKinds(TextFolder seeds)
    {
        kinds = [.. Yaml.Read<List<KindSeed>>(seeds["sentences/kinds.yaml"]).Select(seed => seed.Kind)];
        places = kinds.Select((kind, place) => (kind.Key, place)).DistinctBy(kind => kind.Key).ToDictionary(kind => kind.Key, kind => kind.place);
        byWord = kinds.SelectMany(kind => kind.Any.Select(word => (word, kind))).ToLookup(pair => pair.word, pair => pair.kind);
        words = new WordFinder<string>(kinds.SelectMany(kind => kind.Any.Concat(kind.Not)).Distinct().Select(word => KeyValuePair.Create(word, word)));
    }

    /// <param name="themes">The themes that the record may be told under; kinds of other themes are not considered.</param>
    /// <returns>Null where no word of any such kind stands in the text.</returns>
    public ActivityKind? Find(string text, Theme theme, IReadOnlyCollection<Theme> themes) => Find(Open(text), theme, themes);

    /// <summary>The words of a text, to find its kind among several sets of themes.</summary>
    internal WordSpots Open(string text) => new(text, words);

    internal ActivityKind? Find(WordSpots text, Theme theme, IReadOnlyCollection<Theme> themes)
    {
        ActivityKind? best = null;
        var most = 0.0;
        foreach (var kind in text.Words.SelectMany(word => byWord[word]).Distinct().Where(kind => themes.Contains(kind.Theme) && !kind.Not.Any(text.Has)).OrderBy(Order))
        {
            if (Score(kind, text, theme) is var score && score <= most) continue;
            (best, most) = (kind, score);
        }
        return best;
    }

    /// <summary>Position of a kind in seeds: the order in which a paragraph tells them.</summary>
    public int Order(ActivityKind kind) => places[kind.Key];

    /// <summary>Long words say more than short ones, the first clauses more than the last.</summary>
    private static double Score(ActivityKind kind, WordSpots text, Theme theme)
    {
        var (longest, count, first) = (0, 0, text.Text.Length);
        foreach (var word in kind.Any)
        {
            if (text.First(word) is var at && at < 0) continue;
            (longest, count, first) = (Math.Max(longest, word.Length), count + 1, Math.Min(first, at));
        }
        var early = 1 - first / (double)(text.Text.Length + 1);
        return longest + 0.5 * count + early + kind.Weight + (kind.Theme == theme ? 1.5 : 0);
    }

    private sealed class KindSeed
    {
        public string Key { get; set; } = "";
        public Theme Theme { get; set; }
        public List<string> Any { get; set; } = [];
        public List<string> Not { get; set; } = [];
        public List<string> Many { get; set; } = [];
        public string One { get; set; } = "";
        public List<string> Facts { get; set; } = [];
        public bool Once { get; set; }
        public double Weight { get; set; }
        public List<AlsoSeed> Also { get; set; } = [];

        public ActivityKind Kind => new(Key, Theme, Any, Not, Many, One, Facts, Once, Weight, [.. Also.Select(also => new BranchesThat(also.Any, also.Tell))]);
    }

    private sealed class AlsoSeed
    {
        public List<string> Any { get; set; } = [];
        public string Tell { get; set; } = "";
    }
}
