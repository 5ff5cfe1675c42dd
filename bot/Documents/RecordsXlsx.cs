using System.Data;
using Assistant.Nlp.Ledgers;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Assistant.Bot.Documents;

/// <summary>Records → a spreadsheet, one row a record under Chinese headers, dates as dates, the words as told.</summary>
public static class RecordsXlsx
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        new("id", 8, (record, _) => record.Id),
        new("branch", 20, (record, _) => record.Branch),
        new("joint", 20, (record, _) => string.Join('、', record.JointBranches)),
        new("from", 12, (record, _) => record.Date.Start.ToDateTime(TimeOnly.MinValue), "yyyy-mm-dd"),
        new("to", 12, (record, _) => record.Date.End.ToDateTime(TimeOnly.MinValue), "yyyy-mm-dd"),
        new("assumed", 10, (record, words) => record.Date.Assumed ? words.Assumed : ""),
        new("theme", 12, (record, words) => words.NameOf(record.Theme)),
        new("text", 60, (record, _) => record.Text),
        new("place", 14, (record, _) => record.Place ?? ""),
        new("figures", 30, (record, _) => string.Join('；', record.Figures.Select(figure => $"{figure.Item} {figure.Text}".Trim()))),
        new("status", 10, (record, words) => words.NameOf(record.Status)),
        new("same_event_as", 10, (record, _) => record.SameEventAs ?? ""),
        new("reported_by", 16, (record, _) => record.ReportedBy),
        new("reported_at", 18, (record, _) => record.ReportedAt.DateTime, "yyyy-mm-dd hh:mm"),
    ];

    public static void Write(IEnumerable<ActivityRecord> records, Stream stream)
    {
        var words = DocumentWords.Installed;
        stream.SaveAs(Rows(records, words), sheetName: words.Sheet, configuration: new OpenXmlConfiguration
        {
            FreezeRowCount = 1,
            DynamicColumns = [.. Columns.Select((column, i) => new DynamicExcelColumn(column.Key)
            {
                Index = i,
                Name = words.Columns[column.Key],
                Width = column.Width,
                Format = column.Format,
            })],
        });
    }

    /// <summary>A table, since that keeps its headers when there is no record.</summary>
    private static DataTable Rows(IEnumerable<ActivityRecord> records, DocumentWords words)
    {
        var table = new DataTable();
        foreach (var column in Columns) table.Columns.Add(column.Key, typeof(object));
        foreach (var record in records) table.Rows.Add([.. Columns.Select(column => Cell(column.Cell(record, words)))]);
        return table;
    }

    private static object Cell(object value) => value is string text ? XmlText.Clean(text) : value;

    /// <param name="Key">Of its header in prompts/documents.yaml.</param>
    /// <param name="Width">In characters.</param>
    /// <param name="Format">How Excel shows the value; null for text.</param>
    private sealed record Column(string Key, double Width, Func<ActivityRecord, DocumentWords, object> Cell, string? Format = null);
}
