using Assistant.Nlp.Drafting;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Summaries;

/// <summary>Finds the totals of facts in a sentence that tells them in other words.</summary>
internal static class ClaimPlacer
{
    private const string Separators = "，、；。：（）";

    /// <summary>A total is a total here only where it is written just so, among words that stood beside it before.</summary>
    public static IEnumerable<Claim> Place(string text, IReadOnlyList<Fact> facts)
    {
        var taken = new HashSet<int>();
        foreach (var (fact, claim) in facts.SelectMany(fact => fact.Phrase.Claims.Select(claim => (fact, claim))))
        {
            var beside = Pairs(Clause(fact.Phrase.Text, claim.Start, claim.End));
            var at = Occurrences(text, claim.Text).FirstOrDefault(
                at => !taken.Contains(at) && (beside.Count == 0 || beside.Overlaps(Pairs(Clause(text, at, at + claim.Text.Length)))), -1);
            if (at >= 0 && taken.Add(at)) yield return claim with { Start = at };
        }
    }

    /// <summary>Where a number stands by itself: 2眼 is not in 12眼.</summary>
    private static IEnumerable<int> Occurrences(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
            if (at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.')) yield return at;
    }

    /// <summary>The words around a stretch, further to the left where the clause has none: 清运垃圾57吨、82车.</summary>
    private static string Clause(string text, int start, int end)
    {
        var to = end;
        while (to < text.Length && !Separators.Contains(text[to])) to++;
        var from = start;
        do
        {
            if (from > 0) from--;
            while (from > 0 && !Separators.Contains(text[from - 1])) from--;
        }
        while (from > 0 && Pairs(text[from..start] + '，' + text[end..to]).Count == 0);
        return text[from..start] + '，' + text[end..to];
    }

    /// <summary>Two Chinese characters side by side.</summary>
    private static HashSet<string> Pairs(string words) =>
        [.. Enumerable.Range(0, Math.Max(0, words.Length - 1)).Where(i => Han.Is(words[i]) && Han.Is(words[i + 1])).Select(i => words.Substring(i, 2))];
}
