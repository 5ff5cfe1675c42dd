using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Dates;

/// <summary>The regular expressions of seeds/date-patterns.yaml, the words of seeds/period-words.yaml put in.</summary>
internal sealed class DatePatterns
{
    private readonly Dictionary<string, string> parts;
    private readonly Seed seed;

    public DatePatterns(TextFolder seeds, PeriodWords words)
    {
        seed = Yaml.Read<Seed>(seeds["date-patterns.yaml"]);
        parts = new()
        {
            ["years"] = AnyOf(words.Years.Keys),
            ["days"] = AnyOf(words.Days.Keys),
            ["festivals"] = AnyOf(words.Festivals.Keys),
            ["festival_tails"] = AnyOf(words.FestivalTails),
        };
        foreach (var (name, pattern) in seed.Parts) parts.Add(name, Filled(pattern));
    }

    /// <summary>The names of the expressions.</summary>
    public IEnumerable<string> Names => seed.Expressions.Keys;

    /// <summary>The pattern of an expression by itself.</summary>
    public string Of(string expression) => Filled(seed.Expressions[expression]);

    /// <summary>What stands around a day that was found.</summary>
    public Regex Around(string name, RegexOptions further = RegexOptions.None) =>
        new(Filled(seed.Around[name]), RegexOptions.Compiled | RegexOptions.CultureInvariant | further);

    private string Filled(string pattern) => parts.Aggregate(pattern, (filled, part) => filled.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal));

    /// <summary>The longer of two words that begin alike comes first.</summary>
    private static string AnyOf(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));

    private sealed class Seed
    {
        public Dictionary<string, string> Parts { get; set; } = [];
        public Dictionary<string, string> Expressions { get; set; } = [];
        public Dictionary<string, string> Around { get; set; } = [];
    }
}
