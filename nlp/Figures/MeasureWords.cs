using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Figures;

/// <summary>A measure word or unit of seeds/measure-words.yaml.</summary>
/// <param name="Word">As people write it: 公里.</param>
/// <param name="Unit">The base unit figures are kept in: 米.</param>
/// <param name="Factor">How many base units one is: 1000.</param>
internal sealed record MeasureWord(string Word, string Unit, decimal Factor, FigureKind Kind);

/// <summary>The measure words, found behind a number; what follows may take a word back (3处 counts, 处理 does not).</summary>
internal sealed class MeasureWords
{
    private readonly WordTable<MeasureWord> words;
    private readonly Dictionary<string, WordSet> notBefore;
    private readonly Dictionary<string, WordSet> onlyBefore;
    private readonly WordTable<Typo> typos;
    private readonly HashSet<string> vagueOne;

    public MeasureWords(string yaml)
    {
        var seed = Yaml.Read<Seed>(yaml);
        words = new WordTable<MeasureWord>(seed.WordsByKind.SelectMany(entry => entry.All()).DistinctBy(word => word.Word)
            .Select(word => KeyValuePair.Create(word.Word, word)));
        notBefore = seed.NotBefore.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        onlyBefore = seed.OnlyBefore.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        typos = new WordTable<Typo>(seed.Typos.Select(typo => KeyValuePair.Create(typo.Typed, typo)));
        vagueOne = [.. seed.VagueOne];
        Count = seed.WordsByKind.Sum(entry => entry.All().Count());
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>The measure word at a position, or null.</summary>
    public MeasureWord? At(string text, int at) =>
        words.LongestAt(text, at, (word, end) => Stands(word.Word, text, end))?.Value;

    /// <summary>Whether 一 before this word counts only with a thing one can count behind it.</summary>
    public bool IsVagueWithOne(MeasureWord measure) => vagueOne.Contains(measure.Word);

    /// <summary>A mistyped measure word behind Arabic digits: the word meant and the length typed, or null.</summary>
    public (MeasureWord Meant, int Length)? TypoAt(string text, int numberStart, int at)
    {
        if (typos.LongestAt(text, at) is not var (typed, typo) || words.LongestAt(typo.Word, 0) is not var (_, meant)) return null;
        var end = at + typed.Length;
        var before = text[Math.Max(0, numberStart - 6)..numberStart];
        var fits = (typo.Boundary && typo.After.Count == 0 && typo.Before.Count == 0 && EndsPhrase(text, end))
            || (typo.After.Any(word => before.Contains(word, StringComparison.Ordinal)) && (!typo.Boundary || EndsPhrase(text, end)))
            || typo.Before.Any(word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0)
            || (typo.After.Count == 0 && typo.Before.Count == 0 && !typo.Boundary);
        return fits ? (meant, typed.Length) : null;
    }

    private static bool EndsPhrase(string text, int at) => at >= text.Length || Clauses.EndsPhrase(text[at]);

    private bool Stands(string word, string text, int end)
    {
        if (notBefore.TryGetValue(word, out var not) && not.LengthAt(text, end) > 0) return false;
        return !onlyBefore.TryGetValue(word, out var only) || only.LengthAt(text, end) > 0 || word == "里" && EndsPhrase(text, end); // 摆了二里。
    }

    private sealed class Seed
    {
        public List<Entry> WordsByKind { get; set; } = [];
        public Dictionary<string, List<string>> NotBefore { get; set; } = [];
        public Dictionary<string, List<string>> OnlyBefore { get; set; } = [];
        public List<string> VagueOne { get; set; } = [];
        public List<Typo> Typos { get; set; } = [];
    }

    private sealed class Entry
    {
        public FigureKind Kind { get; set; }
        public string Unit { get; set; } = "";
        public Dictionary<string, decimal> Words { get; set; } = [];
        public List<string> AsWritten { get; set; } = [];

        public IEnumerable<MeasureWord> All() =>
            Words.Select(word => new MeasureWord(word.Key, Unit, word.Value, Kind))
                .Concat(AsWritten.Select(word => new MeasureWord(word, word, 1, Kind)));
    }

    private sealed class Typo
    {
        public string Typed { get; set; } = "";
        public string Word { get; set; } = "";
        public List<string> After { get; set; } = [];
        public List<string> Before { get; set; } = [];
        public bool Boundary { get; set; }
    }
}
