using System.Text.RegularExpressions;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Outlines;

/// <summary>Figure + the text it stands in → the matter it counts.</summary>
public sealed partial class MatterReader(TextFolder seeds)
{
    private const string SeedName = "matters.yaml";

    /// <summary>How far from the figure a word of its clause may stand and still say what is counted.</summary>
    private const int Reach = 9;

    /// <summary>How far back a clause that begins with the figure looks: "垃圾桶到位，40个".</summary>
    private const int LookBack = 26;

    private readonly IReadOnlyList<MatterSeed> rules = Yaml.Read<List<MatterSeed>>(seeds[SeedName]);
    private readonly ILookup<string, MatterSeed> byUnit = Yaml.Read<List<MatterSeed>>(seeds[SeedName])
        .SelectMany(rule => rule.Units.DefaultIfEmpty("").Select(unit => (unit, rule))).ToLookup(pair => pair.unit, pair => pair.rule);

    internal SumWords Sums { get; } = new(seeds);

    /// <summary>The matter of that key. An unknown key is a broken installation.</summary>
    public Matter this[string key] => rules.FirstOrDefault(rule => rule.Key == key)?.Matter
        ?? throw new InvalidOperationException($"{SeedName} lacks the matter {key}.");

    /// <param name="text">The text the figure was read from; its offsets are within it.</param>
    public Matter Read(Figure figure, string text)
    {
        var span = Clauses.Around(text, figure.Start, figure.End);
        var clause = new Clause(span.Of(text), figure.Start - span.Start, figure.End - span.Start,
            text[Math.Max(0, span.Start - LookBack)..span.Start]);
        var best = byUnit[figure.Unit].Concat(byUnit[""]).Where(rule => rule.Counts(figure) && Allows(rule, clause, text))
            .Select(rule => (Rule: rule, Score: Score(rule, figure, clause))).Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score).Select(scored => scored.Rule).FirstOrDefault();
        return best?.Matter ?? new Matter(figure.Item, figure.Item, figure.Unit, "", false);
    }

    /// <param name="Before">What the text says before the clause.</param>
    private sealed record Clause(string Text, int Start, int End, string Before)
    {
        /// <summary>Whether the clause has nothing beside its figure that could say what is counted.</summary>
        public bool IsBare => Text.Length - End < 5 && Lead().IsMatch(Text[..Start]);
    }

    private static bool Allows(MatterSeed rule, Clause clause, string text) =>
        !rule.Unless.Exists(clause.Text.Contains)
        && !(clause.IsBare && rule.Unless.Exists(clause.Before.Contains))
        && (rule.Must.Count == 0 || rule.Must.Exists(clause.Text.Contains) || (clause.IsBare && rule.Must.Exists(clause.Before.Contains)))
        && (rule.Context.Count == 0 || rule.Context.Exists(text.Contains));

    /// <summary>A name inside the counted noun weighs most, the longer the more; then the nearest word of the clause; then what was said before.</summary>
    private static double Score(MatterSeed rule, Figure figure, Clause clause)
    {
        var named = rule.Words.Where(word => Names(figure.Item, word)).Select(word => word.Length).DefaultIfEmpty(0).Max();
        var near = rule.Near.Concat(rule.Words.Where(word => word.Length > 1)).Select(word => Nearness(word, clause)).DefaultIfEmpty(0).Max();
        if (named > 0) return 100 + 20 * named + near;
        if (near > 0) return near;
        return clause.IsBare && rule.Near.Concat(rule.Words).Any(word => clause.Before.Contains(word, StringComparison.Ordinal))
            ? 0.1 + rule.Near.Concat(rule.Words).Max(word => clause.Before.LastIndexOf(word, StringComparison.Ordinal) + word.Length) / 100.0 : 0;
    }

    /// <summary>A noun of one character names only what ends with it.</summary>
    private static bool Names(string item, string word) =>
        word.Length > 1 ? item.Contains(word, StringComparison.Ordinal) : item.Length <= 3 && item.EndsWith(word, StringComparison.Ordinal);

    /// <returns>Up to about 11 for a word that touches the figure, less with each character between; words before it weigh more. 0 if out of reach.</returns>
    private static double Nearness(string word, Clause clause)
    {
        var best = 0.0;
        for (var at = clause.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = clause.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var gap = at >= clause.End ? at - clause.End + 1.5 : Math.Max(0, clause.Start - at - word.Length);
            if (gap <= Reach) best = Math.Max(best, 10 - gap * 0.8 + word.Length * 0.3);
        }
        return best;
    }

    [GeneratedRegex("^(?:一?共计?|总共|合计|总计|累计|完成|又是|就是|已经?|头一批|第一批|近|约|有|全长|长约?|总长|全程|另有)*$")]
    private static partial Regex Lead();
}
