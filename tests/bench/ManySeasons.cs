using System.Text.Json;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Reports;
using Assistant.Tests;

namespace Assistant.Bench;

/// <summary>Ledgers of any size: the demo season's reports again and again, by other branches on other days.</summary>
internal static class ManySeasons
{
    private static readonly DateOnly First = new(2010, 4, 1);

    private const int Days = 150;

    public static Ledger Of(int count)
    {
        var roster = Roster.Read(File.ReadAllText(Checkout.Path("seeds", "demo", "roster.yaml")));
        var season = Season(roster);
        return new Ledger([.. Enumerable.Range(0, count).Select(i => Moved(season[i % season.Count], i, i / season.Count, roster))], roster);
    }

    private static ActivityRecord Moved(ActivityRecord record, int number, int round, Roster roster)
    {
        var day = First.AddDays((number * 7 + round) % Days);
        return record with
        {
            Id = $"R{number + 1}",
            Branch = round == 0 ? record.Branch : roster.Branches[(number * 5 + round) % roster.Branches.Count].Name,
            Date = record.Date with { Start = day, End = day },
            Source = new RecordSource("c", $"a{number}"),
        };
    }

    private static List<ActivityRecord> Season(Roster roster) => [.. File.ReadLines(Checkout.Path("seeds", "demo", "season.jsonl"))
        .Select(line => JsonElement.Parse(line))
        .Select(turn => (Branch: turn.GetProperty("branch").GetString()!, At: turn.GetProperty("at").GetDateTimeOffset(), Text: turn.GetProperty("text").GetString()!))
        .Where(turn => turn.Text.Length > 20)
        .SelectMany(turn => InstalledStages.Get<ReportReader>().Read(turn.Text, DateOnly.FromDateTime(turn.At.DateTime), roster).Select(item => RecordOf(turn.Branch, turn.At, item)))];

    private static ActivityRecord RecordOf(string branch, DateTimeOffset at, ReportItem item)
    {
        var day = DateOnly.FromDateTime(at.DateTime);
        return new ActivityRecord("", branch, [], new RecordDate(item.Date?.Text ?? "", day, day, item.Date is null), item.Theme.Best, item.Theme.Confidence,
            ThemeBy.Model, item.Text, item.Place, item.Figures, RecordStatus.Confirmed, null, "u", at, new RecordSource("c", ""), 1);
    }
}
