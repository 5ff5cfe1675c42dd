using System.Collections.Concurrent;
using System.Text.Json;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Themes;
using Assistant.Tests;

namespace Assistant.Nlp.Tests.Summaries;

/// <summary>Seasons as ledgers: every report read by the real readers, without the conversation around it.</summary>
internal static class SeasonLedger
{
    private const string Demo = "demo";

    private static readonly ConcurrentDictionary<string, Lazy<Ledger>> Made = [];

    /// <summary>The demo season, and the files of tests/seasons.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [Demo, .. new DirectoryInfo(Checkout.Path("tests")).EnumerateFiles("seasons/*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal)];

    public static Ledger Read(string season = Demo) => Made.GetOrAdd(season, name => new Lazy<Ledger>(() => Make(name))).Value;

    private static Ledger Make(string season)
    {
        var turns = Turns(season).ToList();
        var roster = season == Demo ? Roster.Read(File.ReadAllText(Checkout.Path("seeds", "demo", "roster.yaml"))) : RosterOf(turns);
        var records = new List<ActivityRecord>();
        foreach (var (turn, i) in Reports(turns).Select((turn, i) => (turn, i)))
            foreach (var item in Installed.Get<ReportReader>().Read(turn.Text, DateOnly.FromDateTime(turn.At.DateTime), roster))
            {
                var record = Record($"R{records.Count + 1}", turn, item, $"a{i}");
                records.Add(record with { SameEventAs = Installed.Get<SameEvents>().FirstTelling(record, records)?.Id });
            }
        return new Ledger(records, roster);
    }

    /// <summary>As a replay makes it: secretaries' branches; the staff's office is the committee.</summary>
    private static Roster RosterOf(IReadOnlyList<Turn> turns)
    {
        var committee = turns.First(turn => turn.Role == "staff").Branch;
        return new Roster(committee.Replace("党工委", "", StringComparison.Ordinal).Replace("党委", "", StringComparison.Ordinal), committee,
            [.. turns.Where(turn => turn.Role == "secretary").Select(turn => turn.Branch).Distinct().Select(Branch.Named)]);
    }

    private sealed record Turn(string User, string Role, string Branch, DateTimeOffset At, string Text);

    /// <summary>What secretaries and staff reported: long enough to be no confirmation, and no question of the last day.</summary>
    private static IEnumerable<Turn> Reports(IReadOnlyList<Turn> turns)
    {
        var last = turns.Max(turn => turn.At).Date;
        return turns.Where(turn => turn.Text.Length > 20 && turn.At.Date < last);
    }

    private static IEnumerable<Turn> Turns(string season) =>
        File.ReadLines(season == Demo ? Checkout.Path("seeds", "demo", "season.jsonl") : Checkout.Path("tests", "seasons", $"{season}.jsonl"))
            .Where(line => line.Length > 0).Select(line => JsonElement.Parse(line))
            .Select(turn => new Turn(turn.GetProperty("user").GetString()!, turn.GetProperty("role").GetString()!, turn.GetProperty("branch").GetString()!,
                turn.GetProperty("at").GetDateTimeOffset(), turn.GetProperty("text").GetString()!));

    private static ActivityRecord Record(string id, Turn turn, ReportItem item, string activity)
    {
        var day = DateOnly.FromDateTime(turn.At.DateTime);
        var owner = item.OwnerFor(turn.Branch) ?? turn.Branch;
        return new ActivityRecord(id, owner, [.. item.Branches.Where(name => name != owner)], DateOf(item.Date, day), item.Theme.Best, item.Theme.Confidence, ThemeBy.Model,
            item.Text, item.Place, item.Figures, RecordStatus.Confirmed, null, turn.User, turn.At, new RecordSource(turn.Branch, activity), 1);
    }

    private static RecordDate DateOf(DateMention? told, DateOnly day) =>
        told is null ? new RecordDate("", day, day, true) : new RecordDate(told.Text, told.Start, told.End, false);
}
