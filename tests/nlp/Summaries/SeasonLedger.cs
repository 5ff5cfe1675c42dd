using System.Text.Json;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Summaries;

/// <summary>The demo season as a ledger: every report read by the real readers, without the conversation around it.</summary>
internal static class SeasonLedger
{
    private static readonly Lazy<Ledger> Made = new(Make);

    public static Ledger Read() => Made.Value;

    private static Ledger Make()
    {
        var roster = Roster.Read(File.ReadAllText(Checkout.Path("seeds", "demo", "roster.yaml")));
        var records = new List<ActivityRecord>();
        foreach (var (turn, i) in Reports().Select((turn, i) => (turn, i)))
            foreach (var item in Installed.Get<ReportReader>().Read(turn.Text, DateOnly.FromDateTime(turn.At.DateTime), roster))
            {
                var record = Record($"R{records.Count + 1}", turn, item, $"a{i}");
                records.Add(record with { SameEventAs = SameEvents.FirstTelling(record, records)?.Id });
            }
        return new Ledger(records, roster);
    }

    private sealed record Turn(string User, string Branch, DateTimeOffset At, string Text);

    /// <summary>What secretaries and staff reported: long enough to be no confirmation, and no question.</summary>
    private static IEnumerable<Turn> Reports() => File.ReadLines(Checkout.Path("seeds", "demo", "season.jsonl"))
        .Select(line => JsonElement.Parse(line))
        .Select(turn => new Turn(turn.GetProperty("user").GetString()!, turn.GetProperty("branch").GetString()!,
            turn.GetProperty("at").GetDateTimeOffset(), turn.GetProperty("text").GetString()!))
        .Where(turn => turn.Text.Length > 20 && turn.At < new DateTimeOffset(2010, 8, 31, 0, 0, 0, TimeSpan.FromHours(8)));

    private static ActivityRecord Record(string id, Turn turn, ReportItem item, string activity)
    {
        var day = DateOnly.FromDateTime(turn.At.DateTime);
        return new ActivityRecord(id, turn.Branch, [], DateOf(item.Date, day), item.Theme.Best, item.Theme.Confidence, ThemeBy.Model,
            item.Text, item.Place, item.Figures, RecordStatus.Confirmed, null, turn.User, turn.At, new RecordSource(turn.Branch, activity), 1);
    }

    private static RecordDate DateOf(DateMention? told, DateOnly day) =>
        told is null ? new RecordDate("", day, day, true) : new RecordDate(told.Text, told.Start, told.End, false);
}
