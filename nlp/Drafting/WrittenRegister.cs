using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;

namespace Assistant.Nlp.Drafting;

/// <summary>A report's words after editing.</summary>
/// <param name="Clauses">What may stand in a paper, in order.</param>
/// <param name="Gaps">Places in <paramref name="Clauses"/> before which something was left out.</param>
/// <param name="Kept">The share of the report that was kept, 0 to 1; what had to be reworded counts less.</param>
internal sealed record Edited(IReadOnlyList<string> Clauses, IReadOnlySet<int> Gaps, double Kept);

/// <summary>What a clause of chat can do in a paper, once edited.</summary>
internal enum ClauseForm
{
    /// <summary>Nothing: it stays out.</summary>
    None,

    /// <summary>It follows the branch's name: 清运垃圾12车.</summary>
    Deed,

    /// <summary>It tells what became of a work, behind the village's name: 高标准农田开工.</summary>
    Topic,

    /// <summary>The branch's people did it: 党员轮流值守.</summary>
    Members,

    /// <summary>Who came: 28人参加.</summary>
    Present,

    /// <summary>It leans on the clause before: 其中群众自筹2.4万元.</summary>
    Detail,
}

/// <param name="Text">Without the words by which the branch calls itself.</param>
internal readonly record struct ShapedClause(ClauseForm Form, string Text);

/// <summary>Chat → the clauses of it that can be put into the written register. What cannot is left out, never guessed.</summary>
public sealed partial class WrittenRegister
{
    private readonly IReadOnlyList<SparingRegex> strip, start, drop, plans, spoken, opens, subjects, leans;
    private readonly IReadOnlyList<(SparingRegex From, string To)> typing, replace;
    private readonly Regex own, members, present, details, loose, prepositions, lacking, money, topics, office, named, gathering, hanging;
    private readonly PrivateNumbers numbers;
    private readonly HardshipNames names;
    private readonly SpokenVerbs verbs;
    private readonly Paraphrases paraphrases;

    public WrittenRegister(TextFolder seeds)
    {
        var seed = Yaml.Read<RegisterSeed>(seeds["sentences/register.yaml"]);
        (strip, start, drop, plans, spoken) = (Compiled(seed.Strip), Anchored(seed.Start), Compiled(seed.Drop), Compiled(seed.Plans), Compiled(seed.Spoken));
        (opens, subjects, leans) = (Anchored(seed.Opens), Anchored(seed.Subjects), Compiled(seed.Leans));
        (own, members, present, details, loose) = (Start(seed.Own), Start(seed.Members), Start(seed.Present), Start(seed.Details), Compiled(seed.Loose));
        (office, paraphrases) = (Start(seed.Office), new Paraphrases(seeds, IsNotDone));
        (gathering, hanging) = (Compiled(seed.Gathering), Start(seed.Hanging));
        (prepositions, lacking, money, topics) = (Start(seed.Prepositions), Compiled(seed.Lacking), Start(seed.Money), Start(seed.Topics));
        var people = PersonalDetails.Read(seeds);
        named = Compiled($"[{people.Surnames}](?<=(?:{string.Join('|', people.Roles)}).)[\u4e00-\u9fff]{{1,2}}");
        (numbers, names, verbs) = (new PrivateNumbers(seed.Numbers), new HardshipNames(people, seed.Hardship), new SpokenVerbs(seeds));
        (typing, replace) = ([.. seed.Typing.Select(rule => (new SparingRegex(rule.From), rule.To))], [.. seed.Replace.Select(rule => (new SparingRegex(rule.From), rule.To))]);
    }

    /// <summary>A clause whose words had to be changed counts as kept only in part: it was chat.</summary>
    private const double ChangedWeight = 0.7;

    internal Edited Edit(ActivityRecord record)
    {
        var text = Normal(record);
        var sentences = text.Split(['。', '；', '！', '？', ';', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        var edited = sentences.SelectMany(sentence => Done(sentence.Split(['，', ',', '：'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), record)).ToList();
        var kept = edited.Where(clause => clause.Kept is not null)
            .Sum(clause => text.Contains(clause.Kept!, StringComparison.Ordinal) ? clause.Said.Length : ChangedWeight * clause.Said.Length);
        return new Edited([.. edited.Select(clause => clause.Kept).OfType<string>()], GapsOf(edited), edited.Count == 0 ? 0 : kept / edited.Sum(clause => clause.Said.Length));
    }

    /// <summary>The report as one line, its figures written as a paper writes them; without the day and without what is private.</summary>
    internal string Normal(ActivityRecord record)
    {
        var text = WithoutNumbers(Halfwidth.Fold(FigureWording.Rewrite(record)));
        foreach (var (from, to) in typing) text = from.Replace(text, to);
        text = WithoutDay(text, Halfwidth.Fold(record.Date.Text));
        text = Regex.Replace(text, @"\s*\n\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff\d])", "，");
        return strip.Aggregate(text, (rest, rule) => rule.Replace(rest, ""));
    }

    /// <summary>What the report means, in a paper's words; for what its own words do not say.</summary>
    /// <param name="theme">What it is told under; what belongs under another is not told there.</param>
    internal IReadOnlyList<Paraphrase> Meanings(ActivityRecord record, Theme theme) => paraphrases.Find(Normal(record), theme);

    /// <summary>Whether people come together for what a clause tells, so that it may be said how many came.</summary>
    internal bool Gathers(string clause) => gathering.IsMatch(clause);

    /// <summary>Whether a clause tells a plan, or that something was wanting.</summary>
    internal bool IsNotDone(string clause) => Lacks(clause) || plans.Any(rule => rule.IsMatch(clause));

    private static HashSet<int> GapsOf(List<(string Said, string? Kept)> clauses)
    {
        var gaps = new HashSet<int>();
        for (var (i, kept) = (0, 0); i < clauses.Count; kept += clauses[i++].Kept is null ? 0 : 1)
            if (clauses[i].Kept is null) gaps.Add(kept);
        return gaps;
    }

    /// <summary>Without telephones, identity cards and the like, and without the names of people in difficulty; for texts that are printed clause by clause.</summary>
    internal string WithoutNumbers(string text) => names.Without(numbers.Without(text));

    /// <summary>The paper says the day elsewhere; 从5月10日到14日 keeps its ends.</summary>
    private static string WithoutDay(string text, string day)
    {
        var at = day.Length > 1 ? text.IndexOf(day, StringComparison.Ordinal) : -1;
        if (at < 0 || (at > 0 && "到至从".Contains(text[at - 1]) && !text.AsSpan(0, at).EndsWith("截至")) || (at + day.Length + 1 < text.Length && "到至".Contains(text[at + day.Length]) && char.IsAsciiDigit(text[at + day.Length + 1]))) return text;
        var before = text[..at];
        foreach (var word in (string[])["截至", "于", "在", "自"])
            if (before.EndsWith(word, StringComparison.Ordinal)) return before[..^word.Length] + text[(at + day.Length)..];
        return before + text[(at + day.Length)..];
    }

    /// <summary>The clauses of a sentence; what follows a plan belongs to the plan.</summary>
    private IEnumerable<(string Said, string? Kept)> Done(string[] clauses, ActivityRecord record)
    {
        var (planned, leftOut) = (false, false);
        foreach (var clause in clauses)
        {
            planned |= plans.Any(rule => rule.IsMatch(clause));
            // 超时未办结的，由支部书记约谈: without the one the other hangs in the air.
            var kept = planned || (leftOut && hanging.IsMatch(clause)) ? null : EditPlain(clause, record);
            leftOut = kept is null;
            yield return (clause, kept);
        }
    }

    /// <summary>A single clause, plans included; null where it cannot stand in a paper.</summary>
    internal string? EditPlain(string clause, ActivityRecord record)
    {
        clause = WithoutOwnName(clause.Replace(record.Branch, "", StringComparison.Ordinal), record.Branch);
        if (Branch.ShortOf(record.Branch) is var name && clause.StartsWith(name, StringComparison.Ordinal)) clause = clause[name.Length..];
        else clause = WithoutShortName(clause, name);
        clause = clause.Replace($"完成{Branch.ShortOf(record.Branch)}", "完成", StringComparison.Ordinal);
        foreach (var rule in start.Concat(start)) clause = rule.Replace(clause, "", 1);
        if (drop.Any(rule => rule.IsMatch(clause))) return null;
        clause = verbs.Write(clause);
        foreach (var (from, to) in replace) clause = from.Replace(clause, to);
        clause = WithoutSelf(clause.Trim(' ', '、', '于').TrimEnd('在'));
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

    /// <summary>社里腾出老茶厂 → 腾出老茶厂.</summary>
    private string WithoutSelf(string clause) =>
        own.Match(clause) is { Success: true, Length: > 0 } self && OpensWell(clause[self.Length..]) ? clause[self.Length..] : clause;

    /// <summary>下坑为党员家门口… of 下坑村: people leave the last word of their village's name away.</summary>
    private string WithoutShortName(string clause, string place)
    {
        var name = place.EndsWith(Community, StringComparison.Ordinal) ? place[..^Community.Length] : place.Length > 2 ? place[..^1] : place;
        return name.Length >= 2 && clause.Length > name.Length + 3 && clause.StartsWith(name, StringComparison.Ordinal) && (char.IsAsciiDigit(clause[name.Length]) || OpensWell(clause[name.Length..]))
            ? clause[name.Length..] : clause;
    }

    private const string Community = "社区";

    /// <summary>Whether words can follow a branch's name: they begin with what it did.</summary>
    internal bool OpensWell(string clause) => opens.Any(rule => rule.IsMatch(clause));

    /// <summary>Whether words can follow the name of a village or office: they begin with whose work or what thing it is.</summary>
    internal bool OpensWithSubject(string clause) => subjects.Any(rule => rule.IsMatch(clause));

    /// <summary>What a clause of a report that is chat can do in a paper.</summary>
    internal ShapedClause Shape(string clause)
    {
        if (IsLoose(clause)) return new ShapedClause(ClauseForm.None, clause);
        if (present.IsMatch(clause)) return new ShapedClause(ClauseForm.Present, clause);
        if (details.IsMatch(clause)) return new ShapedClause(ClauseForm.Detail, clause);
        if (OpensWell(clause)) return new ShapedClause(!prepositions.IsMatch(clause) || verbs.IsIn(clause[1..]) ? ClauseForm.Deed : ClauseForm.None, clause);
        return members.Match(clause) is { Success: true } who && OpensWell(clause[who.Length..]) ? new ShapedClause(ClauseForm.Members, clause)
            : new ShapedClause(topics.IsMatch(clause) ? ClauseForm.Topic : ClauseForm.None, clause);
    }

    /// <summary>Whether chat is left in a clause, where a paper would not have it.</summary>
    internal bool IsLoose(string clause) => loose.IsMatch(named.Replace(Quoted().Replace(clause, ""), ""));

    /// <summary>What a name or a title says is no chat; nor is the 才 of 党员王德才.</summary>
    [GeneratedRegex("“[^”]*”|《[^》]*》")]
    private static partial Regex Quoted();

    /// <summary>Whether a clause with a subject of its own reads as a paper's: 19名新党员集体宣誓.</summary>
    internal bool IsPlain(string clause) => clause.Length is > 4 and < 22 && !IsLoose(clause) && verbs.IsIn(clause);

    /// <summary>Whether a clause tells money alone, not what was done.</summary>
    internal bool IsMoney(string clause) => money.IsMatch(clause);

    /// <summary>Whether what a clause counts was wanting, lost, or of another time: 笔记少了6本.</summary>
    internal bool Lacks(string clause) => lacking.IsMatch(clause);

    /// <summary>Whether words begin with a body of the township's own: 活动办公室, 督导组.</summary>
    internal bool NamesOffice(string clause) => office.IsMatch(clause);

    /// <summary>Whether words need the day before them: 当日, 次日.</summary>
    internal bool LeansOnDay(string text) => leans.Any(rule => rule.IsMatch(text));

    private static IReadOnlyList<SparingRegex> Compiled(IEnumerable<string> patterns) => [.. patterns.Select(pattern => new SparingRegex(pattern))];

    private static IReadOnlyList<SparingRegex> Anchored(IEnumerable<string> patterns) => Compiled(patterns.Select(Anchored));

    private static string Anchored(string pattern) => $"^(?:{pattern})";

    private static Regex Start(string pattern) => Compiled(Anchored(pattern));

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
        public string Own { get; set; } = "";
        public string Members { get; set; } = "";
        public string Present { get; set; } = "";
        public string Details { get; set; } = "";
        public string Loose { get; set; } = "";
        public string Prepositions { get; set; } = "";
        public string Office { get; set; } = "";
        public string Topics { get; set; } = "";
        public string Money { get; set; } = "";
        public string Lacking { get; set; } = "";
        public string Gathering { get; set; } = "";
        public string Hanging { get; set; } = "";
        public string Hardship { get; set; } = "";
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
