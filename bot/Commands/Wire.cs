using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Commands;

/// <summary>Values as contract.md has them on the wire, field by field.</summary>
internal static class Wire
{
    public static object Record(ActivityRecord record) => new
    {
        record.Id,
        record.Branch,
        record.Date,
        record.Theme,
        Confidence = Math.Round(record.Confidence, 4),
        record.ThemeBy,
        record.Text,
        record.Place,
        Figures = record.Figures.Select(Figure),
        record.Status,
        record.SameEventAs,
        record.ReportedBy,
        record.ReportedAt,
        record.Source,
        record.Revision,
    };

    /// <summary>Without the name of its rule.</summary>
    public static object Figure(Figure figure) => new
    {
        figure.Text,
        figure.Start,
        figure.Value,
        figure.Max,
        figure.Unit,
        figure.Item,
        figure.Kind,
        figure.Approx,
        figure.Role,
        figure.Per,
    };

    public static object? Date(DateMention? date) => date is null ? null : new { date.Text, date.Start, date.End, Assumed = false };
}
