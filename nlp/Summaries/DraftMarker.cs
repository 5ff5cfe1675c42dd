using Assistant.Nlp.Auditing;

namespace Assistant.Nlp.Summaries;

/// <summary>A sentence that was audited after a person changed it, and something that does not hold in it.</summary>
public sealed record SentenceFinding(DraftSentence Sentence, AuditFinding Finding);

/// <summary>
/// Draft → the draft with its findings as it stands now. What is known of the ledger stays; what an audit found in a sentence
/// stays as long as the sentence does; what a reviewer would mark is looked for anew, whoever wrote the words.
/// </summary>
public sealed class DraftMarker(PaperChecker checker, FindingSentences sentences)
{
    private static readonly HashSet<string> OfSentences = [.. Enum.GetValues<AuditProblem>().Select(problem => FindingSentences.Key(problem))];

    private static readonly HashSet<string> OfFacts =
    [
        .. ((PaperRule[])[PaperRule.QuantityDiffers, PaperRule.PartsDiffer, PaperRule.ListMiscounted, PaperRule.PercentDiffers, PaperRule.DateOutsidePeriod, PaperRule.WeekdayWrong])
            .Select(rule => FindingSentences.Key(rule)),
    ];

    /// <param name="audited">What was found in sentences changed since the draft was marked last.</param>
    public Draft Mark(Draft draft, params IReadOnlyList<SentenceFinding> audited)
    {
        var order = DraftPaper.LinesOf(draft).SelectMany(line => line.Sentences).Select((sentence, place) => (sentence.Text, place))
            .GroupBy(one => one.Text).ToDictionary(same => same.Key, same => same.First().place);
        var changed = audited.Select(one => one.Sentence.Text).ToHashSet();
        var told = draft.Findings.Where(finding => finding.Sentence is { } sentence && OfSentences.Contains(finding.Kind) && order.ContainsKey(sentence) && !changed.Contains(sentence))
            .Concat(audited.Select(Told)).ToList();
        var marked = Marked(draft).Where(mark => !told.Exists(finding => IsSaidBy(finding, mark)));
        return draft with
        {
            Findings =
            [
                .. draft.Findings.Where(finding => finding.Sentence is null),
                .. told.Concat(marked).DistinctBy(finding => (finding.Sentence, finding.Text)).OrderBy(finding => order.GetValueOrDefault(finding.Sentence!, int.MaxValue)),
            ],
        };
    }

    private DraftFinding Told(SentenceFinding audited) =>
        new(FindingSentences.Key(audited.Finding.Problem), sentences.Of(audited.Finding), audited.Sentence.Cites)
        {
            Sentence = audited.Sentence.Text,
            Words = audited.Sentence.Text.Contains(audited.Finding.Text, StringComparison.Ordinal) ? audited.Finding.Text : null,
        };

    private IEnumerable<DraftFinding> Marked(Draft draft)
    {
        var lines = DraftPaper.LinesOf(draft);
        return checker.Check(DraftPaper.Of(draft)).Select(found =>
        {
            var sentence = DraftPaper.At(lines[found.Paragraph].Sentences, found.Span);
            return new DraftFinding(FindingSentences.Key(found.Rule), sentences.Of(found), sentence.Cites) { Sentence = sentence.Text, Words = found.Words };
        });
    }

    /// <summary>What a record does not bear out need not be called different from elsewhere as well; how a thing is written is another matter.</summary>
    private static bool IsSaidBy(DraftFinding audited, DraftFinding mark) => mark.Sentence == audited.Sentence && OfFacts.Contains(mark.Kind)
        && (audited.Words is not { } words || words.Contains(mark.Words!, StringComparison.Ordinal) || mark.Words!.Contains(words, StringComparison.Ordinal));
}
