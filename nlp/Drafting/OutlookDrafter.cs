using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>What branches say of themselves → experience, problems, next steps. Each is told as theirs, never as everyone's.</summary>
internal sealed class OutlookDrafter(PhraseStock stock, WrittenRegister register, Blemishes blemishes)
{
    internal enum Part { None, Experience, Problem, Plan }

    internal sealed record Said(ActivityRecord Record, string Branch, string Text);

    private readonly Regex experience = PhraseStock.Any(stock.ExperienceMarks), problem = PhraseStock.Any(stock.ProblemMarks),
        plan = PhraseStock.Any(stock.PlanMarks), planVerb = PhraseStock.Any(stock.PlanVerbs);

    private readonly IReadOnlyList<Regex> strip = [.. stock.OutlookStrip.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant))];

    /// <summary>What the records of a section say, by part.</summary>
    /// <param name="Mentions">All that speak of it.</param>
    /// <param name="Said">What of it can be printed.</param>
    internal sealed record Heard(ILookup<Part, ActivityRecord> Mentions, ILookup<Part, Said> Said);

    /// <summary>Of a great many records only the latest are put into words: a paper has room for a dozen.</summary>
    private const int MostTold = 600;

    public Heard Hear(SectionFacts facts) => new(
        facts.Records.SelectMany(record => Mentions(record).Select(part => (part, record))).ToLookup(one => one.part, one => one.record),
        facts.Records.Where(record => !facts.Taste.Avoid.Contains(record.Branch)).TakeLast(MostTold).OrderByDescending(record => facts.Taste.Prefer.Contains(record.Branch))
            .SelectMany(record => Parts(record, facts.Roster)).ToLookup(part => part.Part, part => part.Said));

    /// <param name="heard">What <see cref="Hear"/> makes of these facts; of any length.</param>
    public IReadOnlyList<IReadOnlyList<Phrase>> Draft(SectionFacts facts, Heard heard, int length)
    {
        var (mentions, said) = (heard.Mentions, heard.Said);
        var share = Math.Max(1, length / 3);
        var experiences = Within(said[Part.Experience], share)
            .Select((said, i) => Told(stock.Experience[i % stock.Experience.Count], said)).ToList();
        if (experiences.Count > 1) experiences[0] = Many(stock.ExperienceMany, mentions[Part.Experience], facts.Roster) + experiences[0];
        var problems = Problems(Within(said[Part.Problem], share), Many(stock.ProblemMany, mentions[Part.Problem], facts.Roster));
        var plans = Plans(Within(said[Part.Plan], share));
        return [.. new[] { experiences, [.. problems, .. plans] }.Where(paragraph => paragraph.Count > 0)];
    }

    /// <summary>How many branches said something of the kind; nothing where one did.</summary>
    private static Phrase Many(string pattern, IEnumerable<ActivityRecord> records, Roster roster)
    {
        var names = records.SelectMany(record => record.JointBranches.Prepend(record.Branch)).Where(name => roster.Find(name) is not null).Distinct().ToList();
        return names.Count < 2 ? Phrase.Empty
            : Phrase.Fill(pattern, "{n}", Phrase.Of($"{names.Count}", new Evidence.Branches(new BranchCount(names, [.. records.Select(record => record.Id)]))));
    }

    private const string Ordinals = "一二三四五";

    /// <summary>A paper lists no more.</summary>
    private const int MostProblems = 5;

    /// <summary>一是…（石桥村党支部）；二是… A paper lists what is wanting, and says whose it is.</summary>
    private IEnumerable<Phrase> Problems(IReadOnlyList<Said> said, Phrase many)
    {
        if (said.Count == 0) return [];
        if (said.Count == 1) return [Phrase.Fill(stock.ProblemAlone, "{}", Told(stock.Problem, said[0]))];
        var list = Phrase.Join("；", said.Take(MostProblems).Select((one, i) =>
            Told(stock.ProblemListed.Replace("{n}", $"{Ordinals[i]}", StringComparison.Ordinal), one)));
        return [(many.Text.Length > 0 ? many : Phrase.Of(stock.Problems)) + list];
    }

    private IEnumerable<Phrase> Plans(IReadOnlyList<Said> said) => said.Chunk(3).Take(stock.Plans.Count).Select((few, i) =>
        stock.Plans[i] + Phrase.Join("；", few.Select(one => Told(PlanPattern(one), one))));

    private static List<Said> Within(IEnumerable<Said> said, int length)
    {
        var left = length;
        return [.. said.OrderByDescending(one => Math.Min(one.Text.Length, 40)).DistinctBy(one => one.Branch).TakeWhile(one => (left -= one.Text.Length + one.Branch.Length + 4) > -30)];
    }

    private string PlanPattern(Said said) => planVerb.IsMatch(said.Text.Split('，')[0]) ? stock.Plan : stock.PlanWill;

    private static Phrase Told(string pattern, Said said) => Phrase.Of(
        pattern.Replace("{branch}", said.Branch, StringComparison.Ordinal).Replace("{text}", said.Text, StringComparison.Ordinal), said.Record.Id);

    /// <summary>The parts a record speaks of, whether or not its words can be printed.</summary>
    private IEnumerable<Part> Mentions(ActivityRecord record) => Units(record.Text).SelectMany(Clauses).Select(PartOf).Where(part => part != Part.None).Distinct();

    private static IEnumerable<string> Units(string text) => Regex.Split(text, @"[。；！？;!?\n]").Where(unit => unit.Trim().Length > 3);

    private static IEnumerable<string> Clauses(string unit) => unit.Split(['，', ',', '：', ':']).Select(text => text.Trim()).Where(text => text.Length > 0);

    private IEnumerable<(Part Part, Said Said)> Parts(ActivityRecord record, Roster roster)
    {
        var name = RecordTeller.NameOf(record, roster);
        var parts = new Dictionary<Part, List<string>>();
        var part = Part.None;
        foreach (var unit in Units(register.Normal(record)))
        {
            foreach (var run in Runs([.. Clauses(unit)], part))
            {
                part = run.Part;
                var edited = run.Clauses.Select(clause => Edited(clause, record)).Where(clause => clause?.Length != 0).ToList();
                // Half a thought is worse than none; of a plan, what comes first may stand alone.
                if (part == Part.Plan) edited = [.. edited.TakeWhile(clause => clause is not null)];
                if (part != Part.None && edited.Count > 0 && !edited.Contains(null))
                    (parts.TryGetValue(part, out var told) ? told : parts[part] = []).Add(string.Join('，', edited));
            }
        }
        return parts.Select(found => (found.Key, new Said(record, name, Fitting(found.Value))))
            .Where(found => found.Item2.Text.Length > 7 && (found.Key == Part.Plan || !TellsPlan(record, found.Item2.Text)));
    }

    /// <summary>Clauses of a sentence with the part they belong to; a clause without a mark goes with the one before.</summary>
    private IEnumerable<(Part Part, List<string> Clauses)> Runs(IReadOnlyList<string> clauses, Part part)
    {
        var run = new List<string>();
        foreach (var clause in clauses)
        {
            var own = PartOf(clause);
            if (own != Part.None && own != part)
            {
                if (run.Count > 0) yield return (part, run);
                (run, part) = ([], own);
            }
            run.Add(clause);
        }
        if (run.Count > 0) yield return (part, run);
    }

    private static string Fitting(IReadOnlyList<string> units)
    {
        var fitting = units[0];
        foreach (var unit in units.Skip(1))
            if (fitting.Length + unit.Length < 48) fitting += "，" + unit;
        return fitting.Length <= RecordTeller.MaxLength ? fitting : "";
    }

    private static bool TellsPlan(ActivityRecord record, string text) =>
        record.Figures.Any(figure => figure.Role == FigureRole.Planned && text.Contains(figure.Text, StringComparison.Ordinal));

    private Part PartOf(string clause) =>
        plan.IsMatch(clause) ? Part.Plan : problem.IsMatch(clause) ? Part.Problem : experience.IsMatch(clause) ? Part.Experience : Part.None;

    /// <returns>Empty where the clause only announces what follows; null where it cannot stand in a paper.</returns>
    private string? Edited(string clause, ActivityRecord record)
    {
        foreach (var rule in strip) clause = rule.Replace(clause, "", 1);
        if (clause.Length < 2) return "";
        return clause[0] == '是' || clause.Contains(' ') || register.EditPlain(clause, record) is not { } written || blemishes.AreIn(written) ? null : written;
    }
}
