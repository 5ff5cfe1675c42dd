using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Summaries;

/// <summary>
/// Finds the clauses of a model's sentence that its facts say nothing of: 得到县领导充分肯定. Such praise has no figure and no name
/// that an audit could look up; what gives it away is that hardly two of its characters stand side by side in the facts.
/// </summary>
/// <param name="framing">What a clause may begin with that only leads to the next: 为, 围绕.</param>
internal sealed class ClauseGrounds(IReadOnlyList<string> framing)
{
    /// <summary>Shorter clauses only join: 与此同时.</summary>
    private const int Shortest = 6;

    /// <summary>The share of a clause's pairs of characters that its facts must have.</summary>
    private const double Least = 0.25;

    public IEnumerable<string> Without(string text, IEnumerable<string> facts)
    {
        var grounds = facts.SelectMany(Pairs).ToHashSet();
        return text.Split('，', '；', '。', '：').Where(clause => !IsFraming(clause) && Pairs(clause).ToList() is { Count: >= Shortest - 1 } pairs
            && pairs.Count(grounds.Contains) < pairs.Count * Least);
    }

    /// <summary>为改善生产条件 leads to a clause; it claims nothing.</summary>
    private bool IsFraming(string clause) => framing.Any(word => clause.StartsWith(word, StringComparison.Ordinal));

    private static IEnumerable<(char, char)> Pairs(string text) =>
        text.Zip(text.Skip(1)).Where(pair => Han.Is(pair.First) && Han.Is(pair.Second));
}
