using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>The words around a number that say how it is meant (seeds/figure-words.yaml).</summary>
internal sealed class FigureWords
{
    public FigureWords(string yaml)
    {
        var seed = Yaml.Read<Seed>(yaml);
        ApproxBefore = new WordSet(seed.ApproxBefore);
        ApproxBeforePowerOnly = seed.ApproxBeforePowerOnly.ToHashSet();
        ApproxNotAfter = seed.ApproxNotAfter.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        ApproxAfter = new WordSet(seed.ApproxAfter);
        Planned = new WordSet(seed.Planned);
        PlannedJiangBefore = new WordSet(seed.PlannedJiangBefore);
        PlannedNotAfter = new WordSet(seed.PlannedNotAfter);
        PlannedNotBefore = new WordSet(seed.PlannedNotBefore);
        DoneAgain = new WordSet(seed.DoneAgain);
        Part = new WordSet(seed.Part);
        Subset = new WordSet(seed.Subset);
        BeforeNumber = new WordSet(seed.BeforeNumber);
        PeopleBefore = new WordSet(seed.PeopleBefore);
        BlockThings = new WordSet(seed.BlockThings);
        Total = new WordSet(seed.Total);
        MoneyBefore = new WordSet(seed.MoneyBefore);
        MoneyNear = new WordSet(seed.MoneyNear);
        OnlyAfter = seed.OnlyAfter.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        Fixed = new WordSet(seed.Fixed);
        Patterns = [.. seed.Patterns.Select(pattern => new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant))];
    }

    public WordSet ApproxBefore { get; }
    public IReadOnlySet<string> ApproxBeforePowerOnly { get; }
    public IReadOnlyDictionary<string, WordSet> ApproxNotAfter { get; }
    public WordSet ApproxAfter { get; }
    public WordSet Planned { get; }
    public WordSet PlannedJiangBefore { get; }
    public WordSet PlannedNotAfter { get; }
    public WordSet PlannedNotBefore { get; }
    public WordSet DoneAgain { get; }
    public WordSet Part { get; }
    public WordSet Subset { get; }
    public WordSet BeforeNumber { get; }
    public WordSet PeopleBefore { get; }
    public WordSet BlockThings { get; }
    public WordSet Total { get; }
    public WordSet MoneyBefore { get; }
    public WordSet MoneyNear { get; }
    public IReadOnlyDictionary<string, WordSet> OnlyAfter { get; }

    /// <summary>Fixed names and idioms whose numbers count nothing.</summary>
    public WordSet Fixed { get; }

    /// <summary>Look-alikes by form: telephone numbers, clock times, ages …</summary>
    public IReadOnlyList<Regex> Patterns { get; }

    private sealed class Seed
    {
        public List<string> ApproxBefore { get; set; } = [];
        public List<string> ApproxBeforePowerOnly { get; set; } = [];
        public Dictionary<string, List<string>> ApproxNotAfter { get; set; } = [];
        public List<string> ApproxAfter { get; set; } = [];
        public List<string> Planned { get; set; } = [];
        public List<string> PlannedJiangBefore { get; set; } = [];
        public List<string> PlannedNotAfter { get; set; } = [];
        public List<string> PlannedNotBefore { get; set; } = [];
        public List<string> DoneAgain { get; set; } = [];
        public List<string> Part { get; set; } = [];
        public List<string> Subset { get; set; } = [];
        public List<string> BeforeNumber { get; set; } = [];
        public List<string> PeopleBefore { get; set; } = [];
        public List<string> BlockThings { get; set; } = [];
        public List<string> Total { get; set; } = [];
        public List<string> MoneyBefore { get; set; } = [];
        public List<string> MoneyNear { get; set; } = [];
        public Dictionary<string, List<string>> OnlyAfter { get; set; } = [];
        public List<string> Fixed { get; set; } = [];
        public List<string> Patterns { get; set; } = [];
    }
}
