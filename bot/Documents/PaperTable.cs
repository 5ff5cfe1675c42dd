using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>Rows of cells → a ruled table as wide as the type area, its head repeated on every page.</summary>
internal static class PaperTable
{
    /// <param name="columns">Their heads, and widths in twentieths of a point; together 8844.</param>
    /// <param name="rows">A cell is paragraphs.</param>
    public static Table Of(IReadOnlyList<(string Head, int Width)> columns, IEnumerable<IReadOnlyList<IEnumerable<string>>> rows) => new(
    [
        new TableProperties(
            new TableWidth { Width = $"{columns.Sum(column => column.Width)}", Type = TableWidthUnitValues.Dxa },
            Borders(),
            new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(columns.Select(column => new GridColumn { Width = $"{column.Width}" })),
        new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. columns.Select(column => Cell(column.Width, [Head(column.Head)]))]),
        .. rows.Select(row => new TableRow(row.Zip(columns, (cell, column) => Cell(column.Width, cell.Select(Text))))),
    ]);

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs) => new(
        [new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. paragraphs.DefaultIfEmpty(Text(""))]);

    private static Paragraph Text(string text) => PaperText.Paragraph(PaperStyles.Cell, PaperText.Run(text));

    private static Paragraph Head(string text)
    {
        var head = PaperText.Paragraph(PaperStyles.Cell, new Run(new RunProperties(Typeface.FirstLevel.Fonts()), new Text(text)));
        head.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center };
        return head;
    }
}
