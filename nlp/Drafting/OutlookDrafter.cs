using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Drafting;

/// <summary>What branches say of themselves → experience, problems, next steps. Each is told as theirs, never as everyone's.</summary>
internal sealed class OutlookDrafter(PhraseStock stock, WrittenRegister register)
{
    private enum Part { None, Experience, Problem, Plan }

    private sealed record Said(ActivityRecord Record, string Branch, string Text);

    private readonly Regex experience = PhraseStock.Any(stock.ExperienceMarks), problem = PhraseStock.Any(stock.ProblemMarks),
        plan = PhraseStock.Any(stock.PlanMarks), planVerb = PhraseStock.Any(stock.PlanVerbs);

    private readonly IReadOnlyList<Regex> strip = [.. stock.OutlookStrip.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant))];

    public IReadOnlyList<IReadOnlyList<Phrase>> Draft(SectionFacts facts, int length)
    {
        var said = facts.Records.SelectMany(record => Parts(record, facts.Roster)).ToLookup(part => part.Part, part => part.Said);
        var share = Math.Max(1, length / 3);
        var experiences = Within(said[Part.Experience], share)
            .Select((said, i) => Told(stock.Experience[i % stock.Experience.Count], said)).ToList();
        var problems = Listed(stock.Problems, stock.Problem, Within(said[Part.Problem], share));
        var plans = Listed(stock.Plans, "", Within(said[Part.Plan], share));
        return [.. new[] { experiences, [.. problems, .. plans] }.Where(paragraph => paragraph.Count > 0)];
    }

    private static List<Said> Within(IEnumerable<Said> said, int length)
    {
        var left = length;
        return [.. said.OrderByDescending(one => Math.Min(one.Text.Length, 40)).DistinctBy(one => one.Branch).TakeWhile(one => (left -= one.Text.Length + one.Branch.Length + 4) > -30)];
    }

    private List<Phrase> Listed(string pattern, string each, IReadOnlyList<Said> said) =>
        said.Count == 0 ? [] : [.. said.Chunk(3).Select((few, i) => i == 0
            ? Phrase.Fill(pattern, "{}", Phrase.Join("；", few.Select(one => Told(each.Length > 0 ? each : PlanPattern(one), one))))
            : Phrase.Join("；", few.Select(one => Told(each.Length > 0 ? each : PlanPattern(one), one))))];

    private string PlanPattern(Said said) => planVerb.IsMatch(said.Text) ? stock.Plan : stock.PlanWill;

    private static Phrase Told(string pattern, Said said) => Phrase.Of(
        pattern.Replace("{branch}", said.Branch, StringComparison.Ordinal).Replace("{text}", said.Text, StringComparison.Ordinal), said.Record.Id);

    private IEnumerable<(Part Part, Said Said)> Parts(ActivityRecord record, Roster roster)
    {
        var name = RecordTeller.NameOf(record, roster);
        var parts = new Dictionary<Part, List<string>>();
        var part = Part.None;
        foreach (var unit in Regex.Split(record.Text, @"[。；！？;!?\n]").Where(text => text.Trim().Length > 3))
        {
            var clauses = unit.Split(['，', ',', '：', ':']).Select(text => text.Trim()).Where(text => text.Length > 0).ToList();
            foreach (var run in Runs(clauses, part))
            {
                part = run.Part;
                var edited = run.Clauses.Select(clause => Edited(clause, record)).Where(clause => clause?.Length != 0).ToList();
                // Half a thought is worse than none.
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
        return clause[0] == '是' || clause.Contains(' ') ? null : register.EditPlain(clause, record);
    }
}
