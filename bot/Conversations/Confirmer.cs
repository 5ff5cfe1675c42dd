using System.Globalization;
using Assistant.Bot.Conversations.Corrections;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Conversations;

/// <summary>确认: what is pending becomes confirmed.</summary>
internal sealed class Confirmer(RecordPointer pointer, RecordWords words, Phrases phrases)
{
    /// <summary>How long what was not confirmed is mentioned beside what is.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public Turn Answer(Scene scene)
    {
        var pending = scene.OwnRecords.Where(record => record.Status == RecordStatus.Pending).ToList();
        var meant = Meant(scene, pending);
        if (meant.Count == 0)
            return Turn.Saying(scene.State with { Open = null }, Reply.Plain(phrases.Say(Say.NothingToConfirm, scene.Turn)));

        var confirmed = meant.Select(record => record with { Status = RecordStatus.Confirmed, Revision = record.Revision + 1 }).ToList();
        var left = pending.Where(record => meant.All(other => other.Id != record.Id) && record.ReportedAt > scene.Message.At - Remembered).ToList();
        var text = phrases.Say(confirmed.Count == 1 ? Say.Confirmed : Say.ConfirmedSeveral, scene.Turn,
            ("count", Number(confirmed.Count)), ("branch", confirmed[0].Branch), ("words", RecordWords.Excerpt(confirmed[0].Text)));
        var reply = left.Count == 0 ? Reply.Plain(text)
            : new Reply($"{text}\n{Reminder(scene, left)}", null, [phrases.Say(Say.ChoiceConfirm, 0)]);
        return new Turn(scene.State with { Open = null }, [reply], confirmed, []);
    }

    /// <summary>The records it points at, else the last report's, else all that is pending in the conversation.</summary>
    private List<ActivityRecord> Meant(Scene scene, List<ActivityRecord> pending)
    {
        var pointed = pointer.Find(scene.Message.Text, scene.LastReport, pending);
        if (pointed.Count > 0) return [.. pointed.Where(record => record.Status == RecordStatus.Pending)];

        var last = scene.LastReport.Where(record => record.Status == RecordStatus.Pending).ToList();
        return last.Count > 0 ? last : pending;
    }

    private string Reminder(Scene scene, List<ActivityRecord> left) => phrases.Say(Say.StillPending, scene.Turn,
        ("count", Number(left.Count)), ("records", string.Join('\n', left.TakeLast(3).Select(record => words.Line(record, scene.Today)))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
