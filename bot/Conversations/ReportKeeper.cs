using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Reports;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Conversations;

/// <summary>A message → the records it tells of, pending.</summary>
internal sealed class ReportKeeper(ReportReader reader, SameEvents events)
{
    /// <param name="message">The report; the message of this turn, or one that waited for its branch.</param>
    /// <param name="branch">The speaker's branch or office.</param>
    /// <param name="known">Records of this turn already made.</param>
    public IReadOnlyList<ActivityRecord> Keep(Scene scene, IncomingMessage message, string branch, IReadOnlyList<ActivityRecord> known)
    {
        var kept = new List<ActivityRecord>();
        var roster = RosterWith(scene, branch);
        foreach (var item in reader.Read(message.Text, DayOf(message), roster))
            kept.Add(Marked(RecordOf(scene, message, item, branch), [.. scene.Ledger.Records, .. known, .. kept]));
        return kept;
    }

    /// <summary>What the message tells of, where its speaker's own branch is not known.</summary>
    public IReadOnlyList<ReportItem> Read(Scene scene, IncomingMessage message) =>
        reader.Read(message.Text, DayOf(message), scene.Ledger.Roster);

    /// <summary>The record with the event it repeats, where another record tells it already.</summary>
    public ActivityRecord Marked(ActivityRecord record, IEnumerable<ActivityRecord> earlier) =>
        record with { SameEventAs = events.FirstTelling(record, earlier)?.Id };

    private static Roster RosterWith(Scene scene, string branch) =>
        scene.IsStaff ? scene.Ledger.Roster : scene.Ledger.Roster.With(Branch.Named(branch));

    private static ActivityRecord RecordOf(Scene scene, IncomingMessage message, ReportItem item, string branch) => RecordOf(
        scene.Ids.Record(), item, branch, DayOf(message), message.UserId, message.At, new RecordSource(scene.Conversation, message.ActivityId));

    /// <param name="branch">Whose it is where the item names no branch.</param>
    public static ActivityRecord RecordOf(
        string id, ReportItem item, string branch, DateOnly saidOn, string by, DateTimeOffset at, RecordSource source)
    {
        var owner = item.OwnerFor(branch) ?? branch;
        return new ActivityRecord(
            id, owner, [.. item.Branches.Where(name => name != owner)], DateOf(item, saidOn), item.Theme.Best, item.Theme.Confidence, ThemeBy.Model, item.Text, item.Place,
            item.Figures, RecordStatus.Pending, SameEventAs: null, by, at, source, Revision: 1);
    }

    private static RecordDate DateOf(ReportItem item, DateOnly saidOn) => item.Date is { } date
        ? new RecordDate(date.Text, date.Start, date.End, Assumed: false)
        : new RecordDate("", saidOn, saidOn, Assumed: true);

    private static DateOnly DayOf(IncomingMessage message) => DateOnly.FromDateTime(message.At.DateTime);
}
