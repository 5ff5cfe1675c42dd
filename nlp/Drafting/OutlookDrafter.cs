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
        var plans = Listed(stock.Plans, stock.Plan, Within(said[Part.Plan], share));
        return [.. new[] { experiences, [.. problems, .. plans] }.Where(paragraph => paragraph.Count > 0)];
    }

    private static List<Said> Within(IEnumerable<Said> said, int length)
    {
        var left = length;
        return [.. said.OrderByDescending(one => Math.Min(one.Text.Length, 40)).DistinctBy(one => one.Branch).TakeWhile(one => (left -= one.Text.Length + one.Branch.Length + 4) > -30)];
    }

    private static List<Phrase> Listed(string pattern, string each, IReadOnlyList<Said> said) =>
        said.Count == 0 ? [] : [.. said.Chunk(3).Select((few, i) => i == 0
            ? Phrase.Fill(pattern, "{}", Phrase.Join("；", few.Select(one => Told(each, one))))
            : Phrase.Join("；", few.Select(one => Told(each, one))))];

    private static Phrase Told(string pattern, Said said) => Phrase.Of(
        pattern.Replace("{branch}", said.Branch, StringComparison.Ordinal).Replace("{text}", said.Text, StringComparison.Ordinal), said.Record.Id);

    private IEnumerable<(Part Part, Said Said)> Parts(ActivityRecord record, Roster roster)
    {
        var name = RecordTeller.NameOf(record, roster);
        var parts = new Dictionary<Part, List<string>>();
        var part = Part.Experience;
        foreach (var sentence in Regex.Split(record.Text, @"[。；！？;!?\n]").Where(text => text.Trim().Length > 3))
            foreach (var clause in sentence.Split(['，', ',', '：', ':']).Select(text => text.Trim()).Where(text => text.Length > 0))
            {
                part = PartOf(clause) is var own and not Part.None ? own : part;
                if (Edited(clause, part, record) is { Length: > 3 } edited)
                    (parts.TryGetValue(part, out var clauses) ? clauses : parts[part] = []).Add(edited);
            }
        return parts.Select(found => (found.Key, new Said(record, name, string.Join('，', found.Value.Take(3)))))
            .Where(found => found.Item2.Text.Length is > 7 and <= RecordTeller.MaxLength && (found.Key != Part.Plan || planVerb.IsMatch(found.Item2.Text)))
            .Where(found => found.Key == Part.Plan || !record.Figures.Any(figure => figure.Role == FigureRole.Planned && found.Item2.Text.Contains(figure.Text, StringComparison.Ordinal)));
    }

    private Part PartOf(string clause) =>
        plan.IsMatch(clause) ? Part.Plan : problem.IsMatch(clause) ? Part.Problem : experience.IsMatch(clause) ? Part.Experience : Part.None;

    private string? Edited(string clause, Part part, ActivityRecord record)
    {
        foreach (var rule in strip) clause = rule.Replace(clause, "", 1);
        return clause.Length == 0 ? null : register.EditPlain(clause, record);
    }
}
