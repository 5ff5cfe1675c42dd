using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>The names that seeds know for things, and which of them mean the same.</summary>
internal sealed class MatterNames
{
    private readonly WordFinder<string> names;
    private readonly ILookup<string, string> alike;

    public MatterNames(TextFolder seeds)
    {
        var rules = Yaml.Read<List<MatterSeed>>(seeds["matters.yaml"]);
        var named = rules.SelectMany(rule => rule.Words.Where(word => word.Length > 1).Select(word => (word, rule))).ToList();
        names = new WordFinder<string>(named.Select(pair => pair.word).Distinct().Select(word => KeyValuePair.Create(word, word)));
        alike = named.SelectMany(pair => pair.rule.Words.Concat(pair.rule.Near).Select(other => (pair.word, other)))
            .ToLookup(pair => pair.word, pair => pair.other);
    }

    /// <summary>The names in a text and where they stand, the longest of those that overlap.</summary>
    public IReadOnlyList<FoundWord<string>> In(string text)
    {
        var found = new List<FoundWord<string>>();
        foreach (var word in names.Find(text).OrderByDescending(word => word.Length).ThenBy(word => word.Start))
            if (!found.Exists(other => word.Start < other.End && other.Start < word.End)) found.Add(word);
        return found;
    }

    /// <summary>Whether a text has the name, or another for the same thing.</summary>
    public bool Says(string text, string name) =>
        text.Contains(name, StringComparison.Ordinal) || alike[name].Any(other => text.Contains(other, StringComparison.Ordinal));
}
