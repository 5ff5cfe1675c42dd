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
public sealed class ActivityKinds(TextFolder seeds)
{
    private readonly IReadOnlyList<ActivityKind> kinds =
        [.. Yaml.Read<List<KindSeed>>(seeds["sentences/kinds.yaml"]).Select(seed => seed.Kind)];

    /// <param name="themes">The themes that the record may be told under; kinds of other themes are not considered.</param>
    /// <returns>Null where no word of any such kind stands in the text.</returns>
    public ActivityKind? Find(string text, Theme theme, IReadOnlyCollection<Theme> themes)
    {
        return kinds.Where(kind => themes.Contains(kind.Theme) && !kind.Not.Any(text.Contains))
            .Select(kind => (Kind: kind, Score: Score(kind, text, theme))).Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score).Select(scored => scored.Kind).FirstOrDefault();
    }

    /// <summary>Position of a kind in seeds: the order in which a paragraph tells them.</summary>
    public int Order(ActivityKind kind) => kinds.TakeWhile(other => other.Key != kind.Key).Count();

    /// <summary>Long words say more than short ones, the first clauses more than the last.</summary>
    private static double Score(ActivityKind kind, string text, Theme theme)
    {
        var words = kind.Any.Where(text.Contains).ToList();
        if (words.Count == 0) return 0;
        var early = 1 - words.Min(word => text.IndexOf(word, StringComparison.Ordinal)) / (double)(text.Length + 1);
        return words.Max(word => word.Length) + 0.5 * words.Count + early + kind.Weight + (kind.Theme == theme ? 1.5 : 0);
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
