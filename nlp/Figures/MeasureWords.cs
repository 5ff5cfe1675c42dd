using Assistant.Nlp.Numerals;
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
    private readonly WordTable<Typo[]> typos;
    private readonly Dictionary<string, WordSet> minor;
    private readonly HashSet<string> tenths;
    private readonly HashSet<string> halved;
    private readonly WordSet noTenth;
    private readonly HashSet<string> vagueOne;
    private readonly HashSet<string> atEndToo;

    public MeasureWords(string yaml)
    {
        var seed = Yaml.Read<Seed>(yaml);
        words = new WordTable<MeasureWord>(seed.WordsByKind.SelectMany(entry => entry.All()).DistinctBy(word => word.Word)
            .Select(word => KeyValuePair.Create(word.Word, word)));
        notBefore = seed.NotBefore.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        onlyBefore = seed.OnlyBefore.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        typos = new WordTable<Typo[]>(seed.Typos.GroupBy(typo => typo.Typed).Select(group => KeyValuePair.Create(group.Key, group.ToArray())));
        minor = seed.Minor.ToDictionary(pair => pair.Key, pair => new WordSet(pair.Value));
        tenths = [.. seed.Tenths];
        halved = [.. seed.Halved];
        noTenth = new WordSet(seed.TenthNotBefore);
        vagueOne = [.. seed.VagueOne];
        atEndToo = [.. seed.AtEndToo];
        Count = seed.WordsByKind.Sum(entry => entry.All().Count());
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>The measure word at a position, or null.</summary>
    public MeasureWord? At(string text, int at) =>
        words.LongestAt(text, at, (word, end) => Stands(word.Word, text, end))?.Value;

    /// <summary>Whether 一 before this word counts only with a thing one can count behind it.</summary>
    public bool IsVagueWithOne(MeasureWord measure) => vagueOne.Contains(measure.Word);

    /// <summary>Whether a lone digit behind this word is a tenth of it: 3块5, 两米四.</summary>
    public bool TakesTenth(MeasureWord measure) => tenths.Contains(measure.Word);

    /// <summary>Whether 半 behind this word is half of one: 11车半, 三吨半.</summary>
    public bool IsHalved(MeasureWord measure) => halved.Contains(measure.Word);

    /// <summary>Whether what stands here shows that the digit before it was no tenth: 3米5日.</summary>
    public bool EndsNoTenth(string text, int at) => noTenth.LengthAt(text, at) > 0;

    /// <summary>The length of the word for a tenth of this unit at a position (the 毛 of 3块2毛, the 分 of 5亩8分); 0 for none.</summary>
    public int MinorAt(string text, int at, MeasureWord measure) => minor.TryGetValue(measure.Word, out var word) ? word.LengthAt(text, at) : 0;

    /// <summary>A mistyped measure word behind a number: the word meant and the length typed, or null.</summary>
    public (MeasureWord Meant, int Length)? TypoAt(string text, Numeral number, int at)
    {
        if (typos.LongestAt(text, at) is not var (typed, all)) return null;
        var end = at + typed.Length;
        foreach (var typo in all)
            if (typo.Fits(text, number, end) && words.LongestAt(typo.Word, 0) is (_, var meant)) return (meant, typed.Length);
        return null;
    }

    private bool Stands(string word, string text, int end)
    {
        if (notBefore.TryGetValue(word, out var not) && not.LengthAt(text, end) > 0) return false;
        return !onlyBefore.TryGetValue(word, out var only) || only.LengthAt(text, end) > 0 || atEndToo.Contains(word) && (end >= text.Length || Clauses.EndsPhrase(text[end])); // 摆了二里，演小戏2出。
    }

    private sealed class Seed
    {
        public List<Entry> WordsByKind { get; set; } = [];
        public Dictionary<string, List<string>> NotBefore { get; set; } = [];
        public Dictionary<string, List<string>> OnlyBefore { get; set; } = [];
        public List<string> AtEndToo { get; set; } = [];
        public List<string> VagueOne { get; set; } = [];
        public List<string> Halved { get; set; } = [];
        public List<string> Tenths { get; set; } = [];
        public List<string> TenthNotBefore { get; set; } = [];
        public Dictionary<string, List<string>> Minor { get; set; } = [];
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
}
