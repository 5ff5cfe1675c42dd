using System.Text.RegularExpressions;

namespace Assistant.Nlp.Texts;

/// <summary>
/// Many regular expressions that are all to be looked for in every text. Most match hardly ever, so each is tried only
/// where the text has the characters that it needs; one look at each character says which.
/// </summary>
internal sealed class PatternSieve
{
    /// <summary>Sets of characters that are told apart, one a bit; of what more there are, no pattern is held back.</summary>
    private const int Most = 128;

    /// <summary>Of the sets that a pattern needs, only the smallest are looked at.</summary>
    private const int Telling = 3;

    private readonly Regex[] patterns;

    /// <summary>The sets that each pattern needs.</summary>
    private readonly UInt128[] needed;

    /// <summary>Character → the sets that it is in, by <see cref="KeyRows"/>; the first row for those in none.</summary>
    private readonly KeyRows characters;
    private readonly UInt128[] setsOf;

    public PatternSieve(IEnumerable<string> patterns)
    {
        string[] all = [.. patterns];
        this.patterns = [.. all.Select(pattern => new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant))];
        var needs = all.Select(pattern => NeededCharacters.Of(pattern).OrderBy(set => set.Length).Take(Telling).ToList()).ToList();
        var sets = needs.SelectMany(set => set).Distinct().Take(Most).ToList();
        needed = [.. needs.Select(need => Union(need.Select(set => sets.IndexOf(set))))];
        var known = sets.SelectMany(set => set).Distinct().ToList();
        characters = new KeyRows([.. known.Select(c => (ulong)c)]);
        setsOf = [0, .. known.Select(c => Union(sets.Index().Where(set => set.Item.Contains(c)).Select(set => set.Index)))];
    }

    public int Count => patterns.Length;

    public Regex this[int number] => patterns[number];

    /// <summary>The numbers, in the order given, of the patterns that may match in a text; all others surely do not.</summary>
    public List<int> MayMatch(string text)
    {
        Steps.Take(text.Length);
        UInt128 has = 0;
        foreach (var letter in text) has |= setsOf[characters.Of(letter) + 1];
        var may = new List<int>();
        for (var i = 0; i < needed.Length; i++)
            if ((needed[i] & ~has) == 0) may.Add(i);
        return may;
    }

    private static UInt128 Union(IEnumerable<int> sets) => sets.Where(set => set >= 0).Aggregate(UInt128.Zero, (all, set) => all | (UInt128.One << set));
}
