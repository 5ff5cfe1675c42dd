using Assistant.Nlp.Auditing;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Summaries.Masking;

namespace Assistant.Nlp.Summaries;

/// <summary>What is wrong with a model's sentence: <paramref name="Problem"/> is a key of prompts/redraft-section/findings.yaml.</summary>
internal sealed record PenFinding(string Problem, string Text);

/// <summary>A model's sentence, judged.</summary>
/// <param name="Facts">The facts it stands on.</param>
internal sealed record JudgedSentence(string Written, Phrase Phrase, IReadOnlyList<Fact> Facts, IReadOnlyList<CheckedFigure> Figures, IReadOnlyList<PenFinding> Findings)
{
    public bool Passed => Findings.Count == 0;
}

/// <summary>A sentence of a model → whether it may stand. Figures and names are the auditor's; what is asked here is whether it kept to its facts.</summary>
internal sealed class SentenceJudge(FactSheet sheet, Mask mask, SentenceAuditor auditor, ClauseGrounds grounds)
{
    /// <summary>A sentence so much longer than its facts says more than they do.</summary>
    private const double Longest = 1.6;
    private const int Connectives = 30;

    public JudgedSentence Judge(ModelSentence sentence)
    {
        var written = sentence.Text.Trim();
        var facts = sentence.Facts.Distinct().Select(number => sheet[number]).OfType<Fact>().ToList();
        if (written.Length == 0 || facts.Count == 0 || facts.Count < sentence.Facts.Distinct().Count())
            return new JudgedSentence(written, Phrase.Of(written), facts, [], [new PenFinding("no_fact", written)]);

        var text = mask.Restore(Ended(written));
        var phrase = new Phrase(text, [.. ClaimPlacer.Place(text, facts)], [.. facts.SelectMany(fact => fact.Phrase.Cites).Distinct()]);
        var audited = auditor.Audit(phrase);
        return new JudgedSentence(written, phrase, facts, audited.Figures,
            [.. Placeholders(written, facts), .. TooLong(text, facts), .. Ungrounded(text, facts),
                .. audited.Findings.Select(finding => new PenFinding(Key(finding.Problem), finding.Text))]);
    }

    /// <summary>Every placeholder of its facts stands in it, and no other.</summary>
    private static IEnumerable<PenFinding> Placeholders(string written, IReadOnlyList<Fact> facts)
    {
        var wanted = facts.SelectMany(fact => Mask.PlaceholdersIn(fact.Masked)).ToHashSet();
        var there = Mask.PlaceholdersIn(written).ToHashSet();
        return wanted.Except(there).Select(lost => new PenFinding("placeholder_lost", lost))
            .Concat(there.Except(wanted).Select(made => new PenFinding("placeholder_made_up", made)));
    }

    private static IEnumerable<PenFinding> TooLong(string text, IReadOnlyList<Fact> facts) =>
        text.Length > facts.Sum(fact => fact.Phrase.Text.Length) * Longest + Connectives ? [new PenFinding("too_long", text)] : [];

    private IEnumerable<PenFinding> Ungrounded(string text, IReadOnlyList<Fact> facts) =>
        grounds.Without(text, facts.Select(fact => fact.Phrase.Text)).Select(clause => new PenFinding("ungrounded", clause));

    private static string Ended(string written) => written[^1] is '。' or '）' ? written : written.TrimEnd('；', '，', '.', ';', ',') + "。";

    /// <summary>PlanToldAsDone → plan_told_as_done.</summary>
    private static string Key(AuditProblem problem) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(problem.ToString());
}
