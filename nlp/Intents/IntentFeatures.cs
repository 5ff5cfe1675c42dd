using System.Text.RegularExpressions;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Intents;

/// <summary>Message and role → what the intent model looks at: n-grams, the cues of <c>intents/cues.yaml</c>, and the role.</summary>
public sealed class IntentFeatures
{
    internal const string Cues = "intents/cues.yaml";

    private readonly TextFeatures ngrams = new(longest: 2, Concepts.None);
    private readonly (string Name, Regex Pattern)[] cues;

    public IntentFeatures(TextFolder seeds) =>
        cues = [.. Yaml.Read<Dictionary<string, string>>(seeds[Cues])
            .Select(cue => (cue.Key, new Regex(cue.Value, RegexOptions.CultureInvariant)))];

    public List<ulong> Read(string text, Role role)
    {
        var keys = ngrams.Read(text);
        var folded = Halfwidth.Fold(text).Trim();
        keys.Add(TextFeatures.Named(role.ToString()));
        foreach (var (name, pattern) in cues)
            if (pattern.IsMatch(folded)) keys.Add(TextFeatures.Named(name));
        return keys;
    }
}
