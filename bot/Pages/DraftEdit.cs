using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>A draft with one sentence replaced or left out, counted anew.</summary>
internal static class DraftEdit
{
    /// <param name="sentence">Null leaves the sentence out, and its paragraph where it was the only one.</param>
    public static Draft With(Draft draft, DraftPlace place, DraftSentence? sentence, Ledger ledger)
    {
        var section = draft.Sections[place.Section];
        var sentences = Replaced(section.Paragraphs[place.Paragraph].Sentences, place.Sentence, sentence);
        var paragraphs = Replaced(section.Paragraphs, place.Paragraph, sentences.Count == 0 ? null : new DraftParagraph(sentences));
        return Counted(draft with { Sections = Replaced(draft.Sections, place.Section, section with { Paragraphs = paragraphs }) }, ledger);
    }

    private static IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> values, int place, T? changed) where T : class =>
        [.. values.Select((value, at) => at == place ? changed : value).OfType<T>()];

    private static Draft Counted(Draft draft, Ledger ledger)
    {
        var figures = draft.Sections.SelectMany(Sentences).SelectMany(sentence => sentence.Figures).ToLookup(figure => figure.Status);
        var cited = draft.Sections.Where(section => section.Heading.Length > 0).SelectMany(Sentences).SelectMany(sentence => sentence.Cites).ToHashSet();
        var records = ledger.Records.Where(record => record.Counts && cited.Contains(record.Id)).ToList();
        return draft with
        {
            Audit = new DraftAudit(figures.Sum(status => status.Count()), figures[FigureStatus.Traced].Count(),
                figures[FigureStatus.Total].Count(), figures[FigureStatus.Unsupported].Count()),
            Coverage = draft.Coverage with
            {
                Cited = records.Count,
                BranchesCited = records.SelectMany(record => record.JointBranches.Prepend(record.Branch)).Distinct()
                    .Count(name => ledger.Roster.Find(name) is not null),
            },
        };
    }

    private static IEnumerable<DraftSentence> Sentences(DraftSection section) => section.Paragraphs.SelectMany(paragraph => paragraph.Sentences);
}
