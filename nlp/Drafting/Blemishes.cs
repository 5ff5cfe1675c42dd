using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Drafting;

/// <summary>What no office lets through, from seeds/sentences/blemishes.yaml: two verbs where one stands, a clause that breaks off, a word of chat.</summary>
internal sealed partial class Blemishes
{
    private readonly IReadOnlyList<Regex> patterns;

    public Blemishes(TextFolder seeds) => patterns = [.. Yaml.Read<Dictionary<string, List<string>>>(seeds["sentences/blemishes.yaml"]).Values
        .SelectMany(group => group).Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant))];

    /// <param name="text">A sentence, with or without its full stop.</param>
    public bool AreIn(string text)
    {
        var plain = Quoted().Replace(text, "“”");
        return patterns.Any(pattern => pattern.IsMatch(plain));
    }

    /// <summary>Names and titles are as they are.</summary>
    [GeneratedRegex("“[^”]*”|《[^》]*》")]
    private static partial Regex Quoted();
}
