using System.Text.RegularExpressions;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Editing;

/// <summary>The words of instructions: seeds/edit-words.yaml, which says what each pattern is for.</summary>
internal sealed class EditWords
{
    private const string Digits = "{n}", Part = "{part}", Number = @"[0-9零〇一二两三四五六七八九十百千万]+";

    private readonly Seed seed;
    private readonly Dictionary<string, Regex> patterns;
    private readonly IReadOnlyList<(Regex When, PaperTone Tone)> tones;

    private EditWords(Seed seed)
    {
        this.seed = seed;
        patterns = seed.Patterns.ToDictionary(pattern => pattern.Key, pattern => Compiled(pattern.Value));
        tones = [.. seed.Tones.Select(tone => (Compiled(tone.When), tone.Tone))];
        Sections = Compiled(seed.Section);
        Paragraphs = Compiled(seed.Paragraph);
        Lead = Compiled(seed.Lead);
        ThemePart = Compiled(seed.ThemePart);
        Topics = [.. seed.Topics.Select(topic => (Enum.Parse<OutlookTopic>(topic.Key, ignoreCase: true), Compiled(topic.Value)))];
        Factors = [.. seed.Factors.Select(factor => (Compiled(factor.When), factor.Times))];
    }

    public static EditWords Read(TextFolder seeds) => new(Yaml.Read<Seed>(seeds["edit-words.yaml"]));

    /// <summary>How parts are called when people are told about them.</summary>
    public PartWords Parts => seed.Parts;

    /// <summary>The register that words ask for: 正式些, 别太官腔; as the pen writes by itself, where they say neither.</summary>
    public PaperTone ToneOf(string said) => tones.FirstOrDefault(tone => tone.When.IsMatch(said)).Tone;

    public Regex Sections { get; }
    public Regex Paragraphs { get; }
    public Regex Lead { get; }

    /// <summary>What follows the name of a theme where its section is meant: 学习教育那部分.</summary>
    public Regex ThemePart { get; }

    public IReadOnlyList<(OutlookTopic Topic, Regex When)> Topics { get; }

    /// <summary>How much longer or shorter words ask for, the first that fits.</summary>
    public IReadOnlyList<(Regex When, decimal Times)> Factors { get; }

    public Regex this[string kind] => patterns[kind];

    private Regex Compiled(string pattern) =>
        new(pattern.Replace(Part, $"(?:{seed.Pointing})", StringComparison.Ordinal).Replace(Digits, Number, StringComparison.Ordinal), RegexOptions.CultureInvariant);

    private sealed class Seed
    {
        public PartWords Parts { get; set; } = new();
        public string Pointing { get; set; } = "";
        public string Section { get; set; } = "";
        public string Paragraph { get; set; } = "";
        public string Lead { get; set; } = "";
        public string ThemePart { get; set; } = "";
        public Dictionary<string, string> Topics { get; set; } = [];
        public List<ToneSeed> Tones { get; set; } = [];
        public List<FactorSeed> Factors { get; set; } = [];
        public Dictionary<string, string> Patterns { get; set; } = [];
    }

    private sealed class ToneSeed
    {
        public string When { get; set; } = "";
        public PaperTone Tone { get; set; }
    }

    private sealed class FactorSeed
    {
        public string When { get; set; } = "";
        public decimal Times { get; set; }
    }
}
