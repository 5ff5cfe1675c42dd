using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>The words of <c>audit-words.yaml</c> by which a sentence is audited; the file says what each list is for.</summary>
internal sealed class AuditWords
{
    private readonly Dictionary<string, string> units;

    public AuditWords(TextFolder seeds)
    {
        var seed = Yaml.Read<Seed>(seeds["audit-words.yaml"]);
        (Planning, Done, Rate) = (new(seed.Planning), new(seed.Done), new(seed.Rate));
        (Everyone, Everybody, Honours) = (AnyOf(seed.Everyone), AnyOf(seed.Everybody), AnyOf(seed.Honours));
        (NotReported, NotAlone) = (new(seed.NotReported), new(seed.NotAlone));
        (BeforeVillage, NoVillage) = (new(seed.BeforeVillage), new(seed.NoVillage));
        (BeforePlace, PlaceTails, Spots) = (new(seed.BeforePlace), new(seed.PlaceTails), new(seed.Spots));
        units = seed.SameUnits.SelectMany(same => same.Select(unit => (unit, same[0]))).ToDictionary(pair => pair.unit, pair => pair.Item2);
        (Listed, Points) = (seed.Listed, seed.Points);
        (Achieved, HonourWords, PlainPeople) = (new(seed.Achieved), seed.HonourWords, seed.PlainPeople.ToHashSet());
    }

    public WordSet Planning { get; }
    public WordSet Done { get; }
    public WordSet Rate { get; }
    public Regex Everyone { get; }
    public Regex Everybody { get; }
    public Regex Honours { get; }
    public WordSet NotReported { get; }
    public WordSet NotAlone { get; }
    public WordSet BeforeVillage { get; }
    public WordSet NoVillage { get; }
    public WordSet BeforePlace { get; }
    public WordSet PlaceTails { get; }
    public WordSet Spots { get; }
    public WordSet Achieved { get; }
    public IReadOnlyList<string> HonourWords { get; }
    public IReadOnlySet<string> PlainPeople { get; }

    public IReadOnlyList<string> Listed { get; }
    public IReadOnlyList<string> Points { get; }

    /// <summary>One name for units that mean the same: 方 and 立方米, 棵 and 株.</summary>
    public string UnitOf(string unit) => units.GetValueOrDefault(unit, unit);

    private static Regex AnyOf(IEnumerable<string> patterns) =>
        new(string.Join('|', patterns.Select(pattern => $"(?:{pattern})")), RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private sealed class Seed
    {
        public List<string> Planning { get; set; } = [];
        public List<string> Done { get; set; } = [];
        public List<string> Rate { get; set; } = [];
        public List<string> Everyone { get; set; } = [];
        public List<string> Everybody { get; set; } = [];
        public List<string> NotReported { get; set; } = [];
        public List<string> NotAlone { get; set; } = [];
        public List<string> BeforeVillage { get; set; } = [];
        public List<string> NoVillage { get; set; } = [];
        public List<string> BeforePlace { get; set; } = [];
        public List<string> PlaceTails { get; set; } = [];
        public List<string> Spots { get; set; } = [];
        public List<string> Achieved { get; set; } = [];
        public List<string> Honours { get; set; } = [];
        public List<string> HonourWords { get; set; } = [];
        public List<string> PlainPeople { get; set; } = [];
        public List<List<string>> SameUnits { get; set; } = [];
        public List<string> Listed { get; set; } = [];
        public List<string> Points { get; set; } = [];
    }
}
