using Assistant.Nlp.Auditing;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Summaries;

/// <summary>Draft → the paper that a reviewer would read: headings and paragraphs in their order, without the title.</summary>
public static class DraftPaper
{
    public static Paper Of(Draft draft) => new(
        [.. draft.Sections.SelectMany(Lines).Select(line => new PaperParagraph(string.Concat(line.Sentences.Select(sentence => sentence.Text)), line.IsHeading))],
        draft.From, draft.To);

    /// <summary>The sentences that a place of the paper lies in, by paragraph; a heading counts as one.</summary>
    internal static IReadOnlyList<(bool IsHeading, IReadOnlyList<DraftSentence> Sentences)> LinesOf(Draft draft) => [.. draft.Sections.SelectMany(Lines)];

    /// <summary>The sentence in which a stretch of a paragraph begins.</summary>
    internal static DraftSentence At(IReadOnlyList<DraftSentence> paragraph, TextSpan span)
    {
        var end = 0;
        return paragraph.FirstOrDefault(sentence => (end += sentence.Text.Length) > span.Start) ?? paragraph[^1];
    }

    private static IEnumerable<(bool IsHeading, IReadOnlyList<DraftSentence> Sentences)> Lines(DraftSection section)
    {
        if (section.Heading.Length > 0) yield return (true, [new DraftSentence(section.Heading, [], [])]);
        foreach (var paragraph in section.Paragraphs) yield return (false, paragraph.Sentences);
    }
}
