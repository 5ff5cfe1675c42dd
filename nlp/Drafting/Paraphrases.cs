using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>A written clause for something that a report says in chat.</summary>
/// <param name="Start">Where the report says it.</param>
/// <param name="Leans">Whether it needs something told before it.</param>
internal readonly record struct Paraphrase(string Text, int Start, bool Leans);

/// <summary>What chat says → the words a paper has for it, from seeds/sentences/paraphrases.yaml. What is planned or wanting is not told.</summary>
internal sealed class Paraphrases
{
    private const string Slot = "{n}", Number = @"(?<![\d.])\d[\d.]*[万亿]?余?";

    private readonly IReadOnlyList<(SparingRegex Say, string Write, bool After, bool Even, IReadOnlyList<Theme> Under)> entries;
    private readonly Predicate<string> excluded;

    /// <param name="excluded">Whether a clause tells a plan or a want.</param>
    public Paraphrases(TextFolder seeds, Predicate<string> excluded)
    {
        this.excluded = excluded;
        entries = [.. Yaml.Read<List<Seed>>(seeds["sentences/paraphrases.yaml"])
            .Select(seed => (new SparingRegex(seed.Say.Replace(Slot, Number, StringComparison.Ordinal)), seed.Write, seed.After, seed.Even, (IReadOnlyList<Theme>)seed.Under))];
    }

    /// <param name="text">A report, its figures written as a paper writes them.</param>
    /// <param name="theme">What the report is told under: what belongs under others only is not told.</param>
    /// <returns>In the order of the report; no two of the same words.</returns>
    public IReadOnlyList<Paraphrase> Find(string text, Theme theme)
    {
        var found = new List<(Paraphrase Told, int End)>();
        foreach (var (say, write, after, even, under) in entries)
        {
            if (under.Count > 0 && !under.Contains(theme)) continue;
            if (say.Match(text) is not { Success: true } match || (!even && IsExcluded(text, match)) || found.Exists(other => match.Index < other.End && other.Told.Start < match.Index + match.Length)) continue;
            found.Add((new Paraphrase(match.Result(write), match.Index, after), match.Index + match.Length));
        }
        return [.. found.Select(one => one.Told).OrderBy(told => told.Start).DistinctBy(told => told.Text[..Math.Min(4, told.Text.Length)])];
    }

    /// <summary>The clause in which the words begin, and the one in which they end.</summary>
    private bool IsExcluded(string text, Match match) => excluded(Around(text, match.Index)) || excluded(Around(text, match.Index + match.Length - 1));

    private static string Around(string text, int at) => text[Clauses.ClauseStart(text, at)..Clauses.ClauseEnd(text, at)];

    private sealed class Seed
    {
        public string Say { get; set; } = "";
        public string Write { get; set; } = "";
        public bool After { get; set; }
        public bool Even { get; set; }
        public List<Theme> Under { get; set; } = [];
    }
}
