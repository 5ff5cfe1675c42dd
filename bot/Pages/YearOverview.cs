using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Pages;

/// <summary>What was reported of one year's activities; withdrawn records and second tellings of an event are left out.</summary>
/// <param name="Months">Twelve counts, January first, by the activity's last day; what was not over yet, by the day it was told.</param>
/// <param name="Themes">The themes that occur, most frequent first.</param>
public sealed record YearOverview(
    int Year, int Records, int Pending, IReadOnlyList<int> Months, IReadOnlyList<(Theme Theme, int Count)> Themes, Coverage Coverage)
{
    public static YearOverview Of(Ledger ledger, int year)
    {
        var told = ledger.Records.Where(record => record.Status != RecordStatus.Withdrawn && Over(record).Year == year).ToList();
        var counted = told.Where(record => record.SameEventAs is null).ToList();
        return new YearOverview(year, counted.Count, told.Count(record => record.Status == RecordStatus.Pending),
            [.. Enumerable.Range(1, 12).Select(month => counted.Count(record => Over(record).Month == month))],
            [.. counted.GroupBy(record => record.Theme).Select(group => (group.Key, group.Count()))
                .OrderByDescending(theme => theme.Item2).ThenBy(theme => theme.Key)],
            Coverage.Of(ledger, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));
    }

    /// <summary>The months from the first to the last with records, with their counts; at least six, so that one does not fill the chart.</summary>
    public IReadOnlyList<(DateOnly Month, int Count)> BusyMonths
    {
        get
        {
            var last = Months.ToList().FindLastIndex(count => count > 0);
            var first = Math.Max(0, Math.Min(Months.ToList().FindIndex(count => count > 0), last - 5));
            return [.. Enumerable.Range(first, Math.Max(last, first + 5) - first + 1).Select(month => (new DateOnly(Year, month + 1, 1), Months[month]))];
        }
    }

    /// <summary>The year that most is being reported about lately.</summary>
    public static int Latest(Ledger ledger) =>
        ledger.Records.Where(record => record.Status != RecordStatus.Withdrawn).DefaultIfEmpty(ledger.Records[^1])
            .OrderByDescending(record => record.ReportedAt).Take(50)
            .GroupBy(record => Over(record).Year).OrderByDescending(year => year.Count()).ThenByDescending(year => year.Key).First().Key;

    /// <summary>The years that have records, the latest first.</summary>
    public static IReadOnlyList<int> Years(Ledger ledger) =>
        [.. ledger.Records.Where(record => record.Status != RecordStatus.Withdrawn)
            .Select(record => Over(record).Year).Distinct().OrderDescending()];

    private static DateOnly Over(ActivityRecord record) =>
        DateOnly.FromDateTime(record.ReportedAt.Date) is var told && record.Date.End > told ? told : record.Date.End;
}
