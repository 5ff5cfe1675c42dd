namespace Assistant.Nlp.Auditing;

/// <summary>A heading ends in no full stop.</summary>
internal sealed class HeadingStops : IPaperRule
{
    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.Where(paragraph => paragraph.IsHeading && paragraph.Text.EndsWith('。'))
        .Select(paragraph => paragraph.Found(PaperRule.HeadingStop, 0, paragraph.Text.Length));
}
