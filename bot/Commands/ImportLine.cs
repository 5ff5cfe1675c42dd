using System.Text.Json;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Commands;

/// <summary>
/// A line to import: a report in words, or a record as contract.md has it. What a line does not say is read from its
/// words; what it says is kept.
/// </summary>
/// <param name="Date">A day (2010-05-16) of a report, or the date of a record.</param>
/// <param name="At">When it was said; <paramref name="RefDate"/> where only the day is known.</param>
internal sealed record ImportLine(
    string? Id, string? Text, string? Branch, JsonElement? Date, DateTimeOffset? At, DateOnly? RefDate, Theme? Theme, double? Confidence,
    ThemeBy? ThemeBy, string? Place, IReadOnlyList<Figure>? Figures, RecordStatus? Status, string? SameEventAs,
    string? ReportedBy, string? User, string? Name, DateTimeOffset? ReportedAt, RecordSource? Source, int? Revision)
{
    /// <summary>Whether it is a record, whose id and figures are then kept, and not a report in words.</summary>
    public bool IsRecord => Id is { Length: > 0 } && Figures is not null;
}
