using System.Text.RegularExpressions;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Intents;

/// <summary>
/// Message and role → what the intent model looks at: n-grams, how its clauses begin and end, the cues of
/// <c>intents/cues.yaml</c>, how many matters of branch work it touches for how long it is, and the role.
/// </summary>
public sealed partial class IntentFeatures
{
    internal const string Cues = "intents/cues.yaml";

    /// <summary>Lengths are told apart in steps of so many characters, up to the last step.</summary>
    private const int Step = 5;
    private const int LastStep = 5;

    /// <summary>More matters than these tell nothing more.</summary>
    private const int ManyMatters = 3;

    private static readonly char[] Breaks = [.. " ,.;:!?，。；：！？、\n\r…~～"];

    private readonly TextFeatures ngrams;
    private readonly Concepts matters;
    private readonly (string Name, Regex Pattern)[] cues;

    public IntentFeatures(TextFolder seeds) : this(seeds, new TextFeatures(longest: 2, Concepts.None))
    {
    }

    internal IntentFeatures(TextFolder seeds, TextFeatures ngrams) => (this.ngrams, matters, cues) = (
        ngrams,
        Concepts.Read(seeds[ThemeTrainer.Concepts]),
        [.. Yaml.Read<Dictionary<string, string>>(seeds[Cues])
            .Select(cue => (cue.Key, new Regex(cue.Value, RegexOptions.CultureInvariant)))]);

    public List<ulong> Read(string text, Role role)
    {
        var folded = Halfwidth.Fold(text).Trim();
        var keys = ngrams.Read(text);
        keys.AddRange(Names(folded, role).Select(TextFeatures.Named));
        return keys;
    }

    private IEnumerable<string> Names(string folded, Role role)
    {
        var many = Math.Min(ManyMatters, matters.In(folded).Count);
        return [role.ToString(), $"matters {many}", $"matters {many} {role}", $"matters {many} {Math.Min(LastStep, folded.Length / Step)}",
            .. Clauses(folded), .. cues.Where(cue => cue.Pattern.IsMatch(folded)).Select(cue => cue.Name)];
    }

    /// <summary>Two characters that a clause begins with, two and three that it ends with.</summary>
    private static IEnumerable<string> Clauses(string folded)
    {
        foreach (var clause in Digits().Replace(folded, "0").Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return "begins " + clause[..Math.Min(2, clause.Length)];
            yield return "ends " + clause[Math.Max(0, clause.Length - 2)..];
            if (clause.Length > 2) yield return "ends " + clause[^3..];
        }
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
