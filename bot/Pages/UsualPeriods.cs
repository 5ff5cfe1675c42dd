using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Pages;

/// <summary>The periods that a summary is usually wanted for: what the ledger holds, then years and quarters that have records.</summary>
internal static class UsualPeriods
{
    /// <param name="today">Stands in where the ledger is empty.</param>
    public static IReadOnlyList<(string Name, DateOnly From, DateOnly To)> Of(Ledger ledger, DateOnly today, PageWords words)
    {
        var records = ledger.Records.Where(record => record.Counts).ToList();
        if (records.Count == 0) return [(words["new_draft.this_year"], new DateOnly(today.Year, 1, 1), today)];

        // The season the ledger tells of: a remark about last year or next does not stretch it.
        var first = records.Min(record => DateOnly.FromDateTime(record.ReportedAt.Date));
        var last = records.Max(record => DateOnly.FromDateTime(record.ReportedAt.Date));
        var years = Enumerable.Range(first.Year, last.Year - first.Year + 1).Reverse().Take(2)
            .Select(year => (words.Say("date.year", ("year", year)), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));
        var (half, other) = (new DateOnly(last.Year, 6, 30), new DateOnly(last.Year, 7, 1));
        return
        [
            (words["new_draft.this_ledger"], new DateOnly(first.Year, first.Month, 1), EndOfMonth(last)),
            .. years,
            (words["new_draft.first_half"], new DateOnly(last.Year, 1, 1), half),
            (words["new_draft.second_half"], other, new DateOnly(last.Year, 12, 31)),
        ];
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
