using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Reports;

/// <summary>The words of seeds/report-words.yaml.</summary>
internal sealed class ReportWords
{
    private ReportWords(Seed seed)
    {
        Noise = new WordSet(seed.Noise);
        NoiseTails = new WordSet(seed.NoiseTails);
        Headings = new WordSet(seed.Headings);
        OneThought = new WordSet(seed.OneThought);
        Strong = new WordSet(seed.Strong);
        Weak = new WordSet(seed.Weak);
        Continuing = new WordSet(seed.Continuing);
        Heads = new WordSet(seed.Heads);
        LeadIn = new WordSet(seed.LeadIn);
        Enumerators = new WordSet(seed.Enumerators);
        PlaceTails = new WordSet(seed.PlaceTails);
        PlaceSpots = new WordSet(seed.PlaceSpots);
        PlaceBefore = new WordSet(seed.PlaceBefore);
        PlaceNameTails = new WordSet(seed.PlaceNameTails);
    }

    public WordSet Noise { get; }
    public WordSet NoiseTails { get; }
    public WordSet Headings { get; }
    public WordSet OneThought { get; }
    public WordSet Strong { get; }
    public WordSet Weak { get; }
    public WordSet Continuing { get; }
    public WordSet Heads { get; }
    public WordSet LeadIn { get; }
    public WordSet Enumerators { get; }
    public WordSet PlaceTails { get; }
    public WordSet PlaceSpots { get; }
    public WordSet PlaceBefore { get; }
    public WordSet PlaceNameTails { get; }

    public static ReportWords Read(TextFolder seeds) => new(Yaml.Read<Seed>(seeds["report-words.yaml"]));

    private sealed class Seed
    {
        public List<string> Noise { get; set; } = [];
        public List<string> NoiseTails { get; set; } = [];
        public List<string> Headings { get; set; } = [];
        public List<string> OneThought { get; set; } = [];
        public List<string> Strong { get; set; } = [];
        public List<string> Weak { get; set; } = [];
        public List<string> Continuing { get; set; } = [];
        public List<string> Heads { get; set; } = [];
        public List<string> LeadIn { get; set; } = [];
        public List<string> Enumerators { get; set; } = [];
        public List<string> PlaceTails { get; set; } = [];
        public List<string> PlaceSpots { get; set; } = [];
        public List<string> PlaceBefore { get; set; } = [];
        public List<string> PlaceNameTails { get; set; } = [];
    }
}
