using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Outlines;

/// <summary>Figure + the text it stands in → the matter it counts.</summary>
public sealed class MatterReader(TextFolder seeds)
{
    private const string SeedName = "matters.yaml";

    private readonly IReadOnlyList<MatterSeed> rules = Yaml.Read<List<MatterSeed>>(seeds[SeedName]);

    /// <summary>The matter of that key. An unknown key is a broken installation.</summary>
    public Matter this[string key] => rules.FirstOrDefault(rule => rule.Key == key)?.Matter
        ?? throw new InvalidOperationException($"{SeedName} lacks the matter {key}.");

    /// <param name="text">The text the figure was read from; its offsets are within it.</param>
    public Matter Read(Figure figure, string text)
    {
        var clause = Clauses.Around(text, figure.Start, figure.End);
        var words = clause.Of(text);
        var at = figure.Start - clause.Start;
        var fitting = rules.Where(rule => rule.Counts(figure) && !rule.Unless.Exists(words.Contains));
        var best = fitting.Select(rule => (Rule: rule, Score: Score(rule, figure, words, at, at + figure.Text.Length)))
            .Where(scored => scored.Score > 0).OrderByDescending(scored => scored.Score).Select(scored => scored.Rule).FirstOrDefault();
        return best?.Matter ?? new Matter(figure.Item, figure.Item, figure.Unit, "", false);
    }

    /// <summary>A name inside the counted noun weighs most, the longer the more; then the nearest word of the clause.</summary>
    private static double Score(MatterSeed rule, Figure figure, string clause, int start, int end)
    {
        var named = rule.Words.Where(word => Inside(figure.Item, word)).Select(word => word.Length).DefaultIfEmpty(0).Max();
        var near = Nearness(rule.Near, clause, start, end);
        if (rule.Near.Count > 0 && rule.Words.Count > 0 && IsBroad(rule)) return named > 0 && near > 0 ? 10 * named + near : near > 1 ? near : 0;
        if (named > 0) return 100 * named + near + (figure.Item.EndsWith(rule.Words.MaxBy(word => Inside(figure.Item, word) ? word.Length : 0)!, StringComparison.Ordinal) ? 50 : 0);
        var spoken = Nearness(rule.Words.Where(word => word.Length > 1 || rule.Units.Count > 0), clause, start, end);
        return Math.Max(near, spoken);
    }

    /// <summary>A rule whose nouns are as broad as 户 needs its verb beside them.</summary>
    private static bool IsBroad(MatterSeed rule) => rule.Words.Contains("户") || rule.Words.Contains("面") || rule.Words.Contains("只");

    private static bool Inside(string item, string word) => item.Contains(word, StringComparison.Ordinal);

    /// <returns>Up to 10 for a word that touches the figure, less with each character between; words before the figure weigh more. 0 if none.</returns>
    private static double Nearness(IEnumerable<string> words, string clause, int start, int end)
    {
        var best = 0.0;
        foreach (var word in words)
            for (var at = clause.IndexOf(word, StringComparison.Ordinal); at >= 0; at = clause.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var gap = at >= end ? at - end + 1.5 : Math.Max(0, start - at - word.Length);
                best = Math.Max(best, 10 - gap * 0.5 + word.Length * 0.3);
            }
        return best;
    }
}
