using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Drafting;

/// <summary>A report's words after editing.</summary>
/// <param name="Clauses">What may stand in a paper, in order.</param>
/// <param name="Kept">The share of the report that was kept, 0 to 1; what had to be reworded counts less.</param>
internal sealed record Edited(IReadOnlyList<string> Clauses, double Kept);

/// <summary>Chat → the clauses of it that can be put into the written register. What cannot is left out, never guessed.</summary>
public sealed class WrittenRegister
{
    private readonly IReadOnlyList<Regex> strip, start, drop, plans, spoken, opens, subjects, leans;
    private readonly IReadOnlyList<(Regex From, string To)> typing, replace;
    private readonly PrivateNumbers numbers;

    public WrittenRegister(TextFolder seeds)
    {
        var seed = Yaml.Read<RegisterSeed>(seeds["sentences/register.yaml"]);
        (strip, start, drop, plans, spoken) = (Compiled(seed.Strip), Anchored(seed.Start), Compiled(seed.Drop), Compiled(seed.Plans), Compiled(seed.Spoken));
        (opens, subjects, leans) = (Anchored(seed.Opens), Anchored(seed.Subjects), Compiled(seed.Leans));
        numbers = new PrivateNumbers(seed.Numbers);
        (typing, replace) = ([.. seed.Typing.Select(rule => (Compiled(rule.From), rule.To))], [.. seed.Replace.Select(rule => (Compiled(rule.From), rule.To))]);
    }

    /// <summary>A clause whose words had to be changed counts as kept only in part: it was chat.</summary>
    private const double ChangedWeight = 0.7;

    internal Edited Edit(ActivityRecord record)
    {
        var text = WithoutNumbers(Halfwidth.Fold(FigureWording.Rewrite(record)));
        foreach (var (from, to) in typing) text = from.Replace(text, to);
        text = WithoutDay(text, Halfwidth.Fold(record.Date.Text));
        text = Regex.Replace(text, @"\s*\n\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff\d])", "，");
        text = strip.Aggregate(text, (rest, rule) => rule.Replace(rest, ""));
        var clauses = text.Split(['，', '。', '；', '！', '？', ',', ';', '!', '?', '：'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var edited = clauses.Select(clause => (Said: clause, Kept: Edit(clause, record))).ToList();
        var kept = edited.Where(clause => clause.Kept is not null)
            .Sum(clause => text.Contains(clause.Kept!, StringComparison.Ordinal) ? clause.Said.Length : ChangedWeight * clause.Said.Length);
        return new Edited([.. edited.Select(clause => clause.Kept).OfType<string>()], clauses.Length == 0 ? 0 : kept / clauses.Sum(clause => clause.Length));
    }

    /// <summary>Without telephones, identity cards and the like; for texts that are printed clause by clause.</summary>
    internal string WithoutNumbers(string text) => numbers.Without(text);

    /// <summary>The paper says the day elsewhere; 从5月10日到14日 keeps its ends.</summary>
    private static string WithoutDay(string text, string day)
    {
        var at = day.Length > 1 ? text.IndexOf(day, StringComparison.Ordinal) : -1;
        if (at < 0 || (at > 0 && "到至从".Contains(text[at - 1]) && !text.AsSpan(0, at).EndsWith("截至")) || (at + day.Length < text.Length && "到至".Contains(text[at + day.Length]))) return text;
        var before = text[..at];
        foreach (var word in (string[])["截至", "于", "在", "自"])
            if (before.EndsWith(word, StringComparison.Ordinal)) return before[..^word.Length] + text[(at + day.Length)..];
        return before + text[(at + day.Length)..];
    }

    private string? Edit(string clause, ActivityRecord record) =>
        plans.Any(rule => rule.IsMatch(clause)) ? null : EditPlain(clause, record);

    /// <summary>A single clause, plans included; null where it cannot stand in a paper.</summary>
    internal string? EditPlain(string clause, ActivityRecord record)
    {
        clause = WithoutOwnName(clause.Replace(record.Branch, "", StringComparison.Ordinal), record.Branch);
        if (Branch.ShortOf(record.Branch) is var name && clause.StartsWith(name, StringComparison.Ordinal)) clause = clause[name.Length..];
        clause = clause.Replace($"完成{Branch.ShortOf(record.Branch)}", "完成", StringComparison.Ordinal);
        foreach (var rule in start.Concat(start)) clause = rule.Replace(clause, "", 1);
        if (drop.Any(rule => rule.IsMatch(clause))) return null;
        foreach (var (from, to) in replace) clause = from.Replace(clause, to);
        clause = clause.Trim(' ', '、', '于').TrimEnd('在');
        return clause.Length < 3 || spoken.Any(rule => rule.IsMatch(clause)) ? null : clause;
    }

    /// <summary>A branch calls itself by the end of its name: 机关党支部, 机关支部 for 雾溪乡机关党支部.</summary>
    private static string WithoutOwnName(string clause, string branch)
    {
        var place = Branch.ShortOf(branch);
        for (var at = 0; at + 2 <= place.Length; at++)
            foreach (var ending in (string[])["党支部", "支部"])
                if (clause.StartsWith(place[at..] + ending, StringComparison.Ordinal)) return clause[(place.Length - at + ending.Length)..];
        return clause;
    }

    /// <summary>Whether words can follow a branch's name: they begin with what it did.</summary>
    internal bool OpensWell(string clause) => opens.Any(rule => rule.IsMatch(clause));

    /// <summary>Whether words can follow the name of a village or office: they begin with whose work or what thing it is.</summary>
    internal bool OpensWithSubject(string clause) => subjects.Any(rule => rule.IsMatch(clause));

    /// <summary>Whether words need the day before them: 当日, 次日.</summary>
    internal bool LeansOnDay(string text) => leans.Any(rule => rule.IsMatch(text));

    private static IReadOnlyList<Regex> Compiled(IEnumerable<string> patterns) => [.. patterns.Select(Compiled)];

    private static IReadOnlyList<Regex> Anchored(IEnumerable<string> patterns) => [.. patterns.Select(pattern => Compiled($"^(?:{pattern})"))];

    private static Regex Compiled(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private sealed class RegisterSeed
    {
        public List<string> Numbers { get; set; } = [];
        public List<string> Strip { get; set; } = [];
        public List<string> Start { get; set; } = [];
        public List<string> Drop { get; set; } = [];
        public List<string> Plans { get; set; } = [];
        public List<string> Spoken { get; set; } = [];
        public List<string> Opens { get; set; } = [];
        public List<string> Subjects { get; set; } = [];
        public List<string> Leans { get; set; } = [];
        public List<ReplaceSeed> Typing { get; set; } = [];
        public List<ReplaceSeed> Replace { get; set; } = [];
    }

    private sealed class ReplaceSeed
    {
        public string From { get; set; } = "";
        public string To { get; set; } = "";
    }
}
