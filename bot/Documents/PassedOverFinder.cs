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
            foreach (var (kind, begins, rows) in In(element))
                yield return new PassedOver(kind, under, begins.Length > Shown ? $"{begins[..Shown]}……" : begins) { Rows = rows };
        }
    }

    private IEnumerable<(PassedOverKind Kind, string Words, IReadOnlyList<IReadOnlyList<string>> Rows)> In(OpenXmlElement element)
    {
        IEnumerable<Table> tables = element is Table table ? [table] : element.Descendants<Table>();
        // Word writes a text box twice, once for older readers: what is outside the fallback counts.
        var boxes = element.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any());
        IReadOnlyList<IReadOnlyList<string>> none = [];
        return
        [
            .. tables.Select(one => (PassedOverKind.Table, Words(one), Rows(one))).Where(told => told.Item2.Length > 0),
            .. boxes.Select(box => (PassedOverKind.TextBox, box.InnerText.Trim(), none)).Where(told => told.Item2.Length > 0),
            .. element.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Select(_ => (PassedOverKind.Picture, "", none)),
            .. element.Descendants<FootnoteReference>().Select(mark => (PassedOverKind.Footnote, Note(mark.Id?.Value), none)).Where(told => told.Item2.Length > 0),
        ];
    }

    /// <summary>The first row that has any.</summary>
    private static string Words(Table table) => string.Join('、', Rows(table).FirstOrDefault(row => row.Any(cell => cell.Length > 0))?.Where(cell => cell.Length > 0) ?? []);

    /// <summary>A cell over several columns stands in the first and leaves the others empty; one that goes on from the row above says the same.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Rows(Table table)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
        {
            var cells = new List<string>();
            foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
            {
                var goesOn = cell.TableCellProperties?.VerticalMerge is { } merged && merged.Val?.Value != MergedCellValues.Restart;
                cells.Add(goesOn && rows.Count > 0 ? rows[^1].ElementAtOrDefault(cells.Count) ?? "" : string.Concat(cell.Descendants<Paragraph>().Select(WrittenText.Of)).Trim());
                cells.AddRange(Enumerable.Repeat("", Math.Clamp((cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1, 0, 60)));
            }
            rows.Add(cells);
        }
        return rows;
    }

    private string Note(long? id) => main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(note => note.Id?.Value == id)?.InnerText.Trim() ?? "";
}
