using Assistant.Nlp.Auditing;

namespace Assistant.Nlp.Summaries;

/// <summary>Draft → the paper that a reviewer would read: headings and paragraphs in their order, without the title.</summary>
public static class DraftPaper
{
    public static Paper Of(Draft draft) => new([.. draft.Sections.SelectMany(Paragraphs)], draft.From, draft.To);

    private static IEnumerable<PaperParagraph> Paragraphs(DraftSection section)
    {
        if (section.Heading.Length > 0) yield return new PaperParagraph(section.Heading, true);
        foreach (var paragraph in section.Paragraphs)
            yield return new PaperParagraph(string.Concat(paragraph.Sentences.Select(sentence => sentence.Text)), false);
    }
}
