namespace Assistant.Nlp.Auditing;

/// <summary>东坡、柳河、上湾3个支部 against the list itself.</summary>
internal sealed class MiscountedLists(ListCount lists) : IPaperRule
{
    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph =>
        lists.Find(paragraph.Text).Select(span => paragraph.Found(PaperRule.ListMiscounted, span.Start, span.Length)));
}
