using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Queries;

/// <summary>The words and patterns of <c>query-words.yaml</c>, which says what each is for.</summary>
internal sealed class QueryWords
{
    public sealed record Ask(QueryAsk Wants, Regex When, Regex? Unless);

    /// <param name="IsMin">Whether the figure is the least, else the most.</param>
    public sealed record Bound(bool IsMin, bool Exclusive, Regex? Before, Regex? After);

    public sealed record UnitWord(string Unit, decimal Times);

    /// <summary>The unit of the ledger that a measure word means, and what a number in it is multiplied by.</summary>
    public UnitWord UnitOf(string measure) => Units.TryGetValue(measure, out var unit) ? unit : new UnitWord(measure, 1);

    private QueryWords(Seed seed)
    {
        Regex Pattern(string pattern) => QueryWords.Pattern(pattern.Replace("{measures}", string.Join('|', seed.Measures), StringComparison.Ordinal));
        Measures = seed.Measures;
        Asks = [.. seed.Asks.Select(ask => new Ask(AskOf(ask.Ask), Pattern(ask.When), Optional(ask.Unless)))];
        Bounds = [.. seed.Bounds.Select(bound => new Bound(bound.Side == "min", bound.Exclusive, Optional(bound.Before), Optional(bound.After)))];
        (Counted, Bounded, BoundedAfter) = (Pattern(seed.Counted), Pattern(seed.Bounded), Pattern(seed.BoundedAfter));
        Money = Pattern(seed.Money);
        (Most, Least, Pending, Since, Until) = (Pattern(seed.Most), Pattern(seed.Least), Pattern(seed.Pending), Pattern(seed.Since), Pattern(seed.Until));
        (AsksPeople, AsksMoney, Records, Own, Compared) = (Pattern(seed.AsksPeople), Pattern(seed.AsksMoney), Pattern(seed.Records), Pattern(seed.Own), Pattern(seed.Compared));
        (RankedByMoney, RankedByPeople, Follows, Alone, Elliptic) = (Pattern(seed.RankedByMoney), Pattern(seed.RankedByPeople), Pattern(seed.Follows), Pattern(seed.Alone), Pattern(seed.Elliptic));
        (ThemeBefore, ThemeAfter, Withdrawn, Particles) =
            (Pattern(seed.ThemeBefore), Pattern(seed.ThemeAfter), Pattern(seed.Withdrawn), Pattern(seed.Particles));
        LeaveOut = [.. seed.LeaveOut.Select(Pattern)];
        Units = seed.Units.ToDictionary(unit => unit.Key, unit => new UnitWord(unit.Value.Unit, unit.Value.Times));
        (Pieces, Same, Verbs) = (seed.Pieces, seed.Same, seed.Verbs);
    }

    /// <summary>Measure words, longer ones first.</summary>
    public IReadOnlyList<string> Measures { get; }

    public IReadOnlyList<Ask> Asks { get; }
    public IReadOnlyList<Bound> Bounds { get; }
    public Regex Counted { get; }
    public Regex Bounded { get; }
    public Regex BoundedAfter { get; }
    public Regex Money { get; }
    public Regex ThemeBefore { get; }
    public Regex ThemeAfter { get; }
    public Regex Withdrawn { get; }
    public Regex Pending { get; }
    public Regex Own { get; }
    public Regex Compared { get; }

    /// <summary>Records, as such: what 条 counts where one of these words stands.</summary>
    public Regex Records { get; }
    public Regex Most { get; }
    public Regex Least { get; }
    public Regex RankedByMoney { get; }
    public Regex RankedByPeople { get; }

    /// <summary>After a day: from it on (8月20号以后).</summary>
    public Regex Since { get; }

    /// <summary>After a day: up to it (4月底之前).</summary>
    public Regex Until { get; }

    /// <summary>A question that goes on from the one before: 那去年呢.</summary>
    public Regex Follows { get; }

    /// <summary>... and one that does where it names no matter: 柳河村的.</summary>
    public Regex Alone { get; }
    public Regex AsksPeople { get; }
    public Regex AsksMoney { get; }

    /// <summary>The matter of a question that names none of its own: 花了多少钱, 讲了几次.</summary>
    public Regex Elliptic { get; }
    public Regex Particles { get; }
    public IReadOnlyList<Regex> LeaveOut { get; }
    public IReadOnlyDictionary<string, UnitWord> Units { get; }
    public IReadOnlyList<string> Pieces { get; }
    public IReadOnlyList<IReadOnlyList<string>> Same { get; }

    /// <summary>One character each.</summary>
    public string Verbs { get; }

    public static QueryWords Read(TextFolder seeds) => new(Yaml.Read<Seed>(seeds["query-words.yaml"]));

    private static QueryAsk AskOf(string key) => Enum.Parse<QueryAsk>(key.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private static Regex? Optional(string? pattern) => pattern is null ? null : Pattern(pattern);

    private sealed class Seed
    {
        public List<AskSeed> Asks { get; set; } = [];
        public List<string> Measures { get; set; } = [];
        public string Counted { get; set; } = "";
        public Dictionary<string, UnitSeed> Units { get; set; } = [];
        public List<string> Pieces { get; set; } = [];
        public List<BoundSeed> Bounds { get; set; } = [];
        public string Bounded { get; set; } = "";
        public string BoundedAfter { get; set; } = "";
        public string Money { get; set; } = "";
        public string Withdrawn { get; set; } = "";
        public string Pending { get; set; } = "";
        public string Own { get; set; } = "";
        public string Compared { get; set; } = "";
        public string Alone { get; set; } = "";
        public string AsksPeople { get; set; } = "";
        public string AsksMoney { get; set; } = "";
        public string Records { get; set; } = "";
        public string Most { get; set; } = "";
        public string Least { get; set; } = "";
        public string RankedByMoney { get; set; } = "";
        public string RankedByPeople { get; set; } = "";
        public string Since { get; set; } = "";
        public string Until { get; set; } = "";
        public string Follows { get; set; } = "";
        public string Elliptic { get; set; } = "";
        public string ThemeAfter { get; set; } = "";
        public string ThemeBefore { get; set; } = "";
        public List<string> LeaveOut { get; set; } = [];
        public string Particles { get; set; } = "";
        public string Verbs { get; set; } = "";
        public List<List<string>> Same { get; set; } = [];
    }

    private sealed class AskSeed
    {
        public string Ask { get; set; } = "";
        public string When { get; set; } = "";
        public string? Unless { get; set; }
    }

    private sealed class UnitSeed
    {
        public string Unit { get; set; } = "";
        public decimal Times { get; set; }
    }

    private sealed class BoundSeed
    {
        public string Side { get; set; } = "";
        public bool Exclusive { get; set; }
        public string? Before { get; set; }
        public string? After { get; set; }
    }
}
