using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>Finds what somebody put into the text in Word and a draft has no place for, so that none of it is lost unsaid.</summary>
internal sealed class PassedOverFinder(MainDocumentPart main)
{
    /// <summary>Words by which a person knows the thing again.</summary>
    private const int Shown = 20;

    /// <param name="headings">The headings of the text, as they were read.</param>
    public IEnumerable<PassedOver> Find(Body body, IReadOnlyList<string> headings)
    {
        var under = "";
        foreach (var element in body.ChildElements)
        {
            if (element is Paragraph { InnerText: var text } && text == DocumentWords.Installed.Appendix["mark"]) break;
            if (element is Paragraph paragraph && WrittenText.Of(paragraph).Trim() is { Length: > 0 } words && headings.Contains(words)) under = words;
            foreach (var (kind, begins) in In(element)) yield return new PassedOver(kind, under, begins.Length > Shown ? $"{begins[..Shown]}……" : begins);
        }
    }

    private IEnumerable<(PassedOverKind Kind, string Words)> In(OpenXmlElement element)
    {
        IEnumerable<Table> tables = element is Table table ? [table] : element.Descendants<Table>();
        // Word writes a text box twice, once for older readers: what is outside the fallback counts.
        var boxes = element.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any());
        return
        [
            .. tables.Select(one => (PassedOverKind.Table, Words(one))).Where(told => told.Item2.Length > 0),
            .. boxes.Select(box => (PassedOverKind.TextBox, box.InnerText.Trim())).Where(told => told.Item2.Length > 0),
            .. element.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Select(_ => (PassedOverKind.Picture, "")),
            .. element.Descendants<FootnoteReference>().Select(mark => (PassedOverKind.Footnote, Note(mark.Id?.Value))).Where(told => told.Item2.Length > 0),
        ];
    }

    /// <summary>The first row that has any.</summary>
    private static string Words(Table table) => string.Join('、', table.Elements<TableRow>().FirstOrDefault(row => row.InnerText.Trim().Length > 0)?
        .Elements<TableCell>().Select(cell => cell.InnerText.Trim()).Where(words => words.Length > 0) ?? []);

    private string Note(long? id) => main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(note => note.Id?.Value == id)?.InnerText.Trim() ?? "";
}
