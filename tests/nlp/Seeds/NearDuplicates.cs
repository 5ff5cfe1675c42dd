namespace Assistant.Nlp.Tests.Seeds;

/// <summary>Finds texts that say nearly the same: pairs of characters shared, as a part of all that either has (Jaccard).</summary>
internal static class NearDuplicates
{
    /// <param name="texts">Each with the place it stands at.</param>
    /// <param name="least">How alike two texts are that are told, 0 to 1.</param>
    public static IEnumerable<string> Among(IEnumerable<(string Place, string Text)> texts, double least)
    {
        var seen = new List<(string Place, string Text, HashSet<string> Pairs)>();
        var holders = new Dictionary<string, List<int>>();
        foreach (var (place, text) in texts)
        {
            var pairs = Pairs(text);
            foreach (var (at, shared) in Sharers(pairs, holders))
                if (shared >= least * (pairs.Count + seen[at].Pairs.Count - shared))
                    yield return $"{seen[at].Place} and {place}: {seen[at].Text} ~ {text}";
            foreach (var pair in pairs) (holders.TryGetValue(pair, out var list) ? list : holders[pair] = []).Add(seen.Count);
            seen.Add((place, text, pairs));
        }
    }

    /// <summary>The earlier texts that share pairs, and how many.</summary>
    private static Dictionary<int, int> Sharers(HashSet<string> pairs, Dictionary<string, List<int>> holders)
    {
        var shared = new Dictionary<int, int>();
        foreach (var at in pairs.SelectMany(pair => holders.GetValueOrDefault(pair) ?? [])) shared[at] = shared.GetValueOrDefault(at) + 1;
        return shared;
    }

    private static HashSet<string> Pairs(string text)
    {
        var edged = $"^{text}$";
        return [.. Enumerable.Range(0, edged.Length - 1).Select(i => edged.Substring(i, 2))];
    }
}
