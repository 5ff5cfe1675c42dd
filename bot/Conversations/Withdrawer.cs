using System.Globalization;
using Assistant.Bot.Conversations.Corrections;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Conversations;

/// <summary>撤回: the last report, or the records pointed at, are taken back.</summary>
internal sealed class Withdrawer(RecordPointer pointer, ReportAnswerer reports, RecordWords words, Phrases phrases)
{
    public Turn Answer(Scene scene)
    {
        var standing = scene.OwnRecords.Where(record => record.Status != RecordStatus.Withdrawn).ToList();
        var meant = pointer.Find(scene.Message.Text, scene.LastReport, standing);
        if (meant.Count == 0) meant = scene.LastReport;
        if (meant.Count == 0)
            return Turn.Saying(scene.State with { Open = null }, Reply.Plain(phrases.Say(scene.IsStaff ? Say.NothingToWithdrawStaff : Say.NothingToWithdraw, scene.Turn)));

        var withdrawn = meant.Select(record => record with { Status = RecordStatus.Withdrawn, Revision = record.Revision + 1 }).ToList();
        var text = withdrawn.Count == 1
            ? phrases.Say(Say.Withdrawn, scene.Turn, ("record", words.Line(withdrawn[0], scene.Today)))
            : phrases.Say(Say.WithdrawnSeveral, scene.Turn, ("count", Number(withdrawn.Count)));
        return new Turn(scene.State with { Open = null }, [Reply.Plain(text)], [.. withdrawn, .. Released(scene, withdrawn)], []);
    }

    /// <summary>What the last report had and was taken back stands again, pending; null where nothing was.</summary>
    public Turn? Restore(Scene scene)
    {
        var back = scene.State.LastReport.Select(scene.Find).OfType<ActivityRecord>().Where(record => record.Status == RecordStatus.Withdrawn)
            .Select(record => record with { Status = RecordStatus.Pending, Revision = record.Revision + 1 }).ToList();
        return back.Count == 0 ? null : new Turn(scene.State with { Open = null }, [reports.Show(scene, back, phrases.Say(Say.Restored, scene.Turn))], back, []);
    }

    /// <summary>Later tellings of a withdrawn event: the first of them tells it now, the others repeat that one.</summary>
    private static IEnumerable<ActivityRecord> Released(Scene scene, IReadOnlyList<ActivityRecord> withdrawn)
    {
        foreach (var first in withdrawn)
        {
            var later = scene.Ledger.Records.Where(record => record.SameEventAs == first.Id
                && record.Status != RecordStatus.Withdrawn && withdrawn.All(other => other.Id != record.Id)).ToList();
            foreach (var record in later)
                yield return record with { SameEventAs = record.Id == later[0].Id ? null : later[0].Id, Revision = record.Revision + 1 };
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
