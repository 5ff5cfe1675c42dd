using System.Text.RegularExpressions;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Drafting;

/// <summary>Verbs as chat has them → as a paper writes them, from seeds/sentences/verbs.yaml: 拆了旱厕16个 → 拆除旱厕16个.</summary>
internal sealed class SpokenVerbs
{
    private readonly WordSet written;
    private readonly ILookup<string, Entry> entries;
    private readonly Regex said, fronted, noObject, counted, placed;
    private readonly WordSet people;

    public SpokenVerbs(TextFolder seeds)
    {
        var seed = Yaml.Read<Seed>(seeds["sentences/verbs.yaml"]);
        var lexicon = seeds["lexicon/verbs.txt"].Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        written = new WordSet(lexicon.Where(word => word.Length is 2 or 3 && word[^1] != '了' && !seed.Chat.Exists(chat => word.StartsWith(chat, StringComparison.Ordinal))).Concat(seed.Verbs.Select(verb => verb.Write)));
        entries = seed.Verbs.ToLookup(verb => verb.Say, verb => new Entry(verb.Of is { Length: > 0 } of ? Compiled(of) : null, verb.Write));
        said = Compiled($"(?<v>{Any(seed.Verbs.Select(verb => verb.Say))})(?<t>好|完|掉|上|出|成|走|下|起来|出来|出去|下来|上来)?了(?![解如结却]|[一两二三四五六七八九十半整大]*(?:天|遍|圈|趟|上午|下午|晚上|个多))");
        fronted = Compiled($@"^(?<o>[^\d，]{{2,12}}?)(?<v>{Any(seed.Verbs.Select(verb => verb.Write))})(?<n>\d[\d.]*[万亿]?余?(?:{seed.Measures}))$");
        counted = Compiled($@"^(?<v>{Any(seed.Verbs.Select(verb => verb.Write))})(?<n>\d[\d.]*余?(?![名人位户元万亿])(?:{seed.Measures}))(?<o>[^\d，的并和等给供让使来去为到在]{{2,6}})$");
        placed = Compiled($@"^(?<p>[\u4e00-\u9fff“”]{{2,10}}?(?:{seed.Places}))(?:分别|各|共|统一)?(?<v>{Any(seed.Verbs.Select(verb => verb.Write))})(?=[\u4e00-\u9fff“\d])");
        (noObject, people) = (Compiled(seed.NoObject), new WordSet(seed.People));
    }

    /// <returns>The clause itself where no entry fits: its 了 then tells that it is chat.</returns>
    public string Write(string clause) => Placed(Counted(Fronted(clause.Contains('了') ? said.Replace(WithoutMark(clause), match => Verb(match, clause)) : clause)));

    /// <summary>Whether a verb of the written register stands in a clause.</summary>
    public bool IsIn(string clause) => written.IsIn(clause, 0, clause.Length);

    /// <summary>清理了 → 清理: a verb of a paper needs no 了.</summary>
    private string WithoutMark(string clause)
    {
        for (var at = clause.IndexOf('了', 2 <= clause.Length ? 2 : 0); at > 0; at = clause.IndexOf('了', at + 1))
            if (written.LengthBefore(clause, at) > 0) clause = clause.Remove(at--, 1);
        return clause;
    }

    private string Verb(Match match, string clause) =>
        entries[match.Groups["v"].Value].FirstOrDefault(entry => entry.Of?.IsMatch(clause) != false)?.Written ?? match.Value;

    /// <summary>管子铺设2300米 → 铺设管子2300米, where no one does it who is named.</summary>
    private string Fronted(string clause) => clause.Any(char.IsAsciiDigit) && fronted.Match(clause) is { Success: true } match && IsObject(match.Groups["o"].Value)
        ? match.Groups["v"].Value + match.Groups["o"].Value + match.Groups["n"].Value : clause;

    /// <summary>购置8台采茶机 → 购置采茶机8台: a paper puts the number behind.</summary>
    private string Counted(string clause) => clause.Any(char.IsAsciiDigit) && counted.Match(clause) is { Success: true } match
        ? match.Groups["v"].Value + match.Groups["o"].Value + match.Groups["n"].Value : clause;

    /// <summary>水塘边设置警示牌7块 → 在水塘边设置警示牌7块.</summary>
    private string Placed(string clause) => placed.Match(clause) is { Success: true } match && !noObject.IsMatch(match.Groups["p"].Value + "的路")
        && people.LengthAt(clause, 0) == 0 ? "在" + clause : clause;

    private bool IsObject(string words) => !noObject.IsMatch(words) && people.LengthBefore(words, words.Length) == 0 && people.LengthAt(words, 0) == 0;

    private static string Any(IEnumerable<string> words) => string.Join('|', words.Distinct().OrderByDescending(word => word.Length));

    private static Regex Compiled(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private sealed record Entry(Regex? Of, string Written);

    private sealed class Seed
    {
        public List<VerbSeed> Verbs { get; set; } = [];
        public List<string> Chat { get; set; } = [];
        public List<string> People { get; set; } = [];
        public string Measures { get; set; } = "";
        public string Places { get; set; } = "";
        public string NoObject { get; set; } = "";
    }

    private sealed class VerbSeed
    {
        public string Say { get; set; } = "";
        public string? Of { get; set; }
        public string Write { get; set; } = "";
    }
}
