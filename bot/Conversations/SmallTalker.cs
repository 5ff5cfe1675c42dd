using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Conversations;

/// <summary>Answers what is said between the reports: thanks, wait a moment, did you keep it?</summary>
internal sealed class SmallTalker(RemarkReader reader, ReportAnswerer reports, Phrases phrases)
{
    /// <param name="nods">Whether the message is a yes, if anything waits for one.</param>
    /// <returns>Null where the message is no small talk, or is a yes to what waits for one.</returns>
    public Turn? Answer(Scene scene, bool nods) => reader.Read(scene.Message.Text) switch
    {
        Remark.Picture => Says(scene, Say.NoPictures),
        Remark.Announced => Turn.Saying(scene.State with { Open = null, Adding = true }, Reply.Plain(phrases.Say(Say.GoOn, scene.Turn))),
        Remark.Status => Status(scene),
        Remark.Thanks => Says(scene, Say.Welcome),
        Remark.Wait => Says(scene, Say.NoHurry),
        Remark.Leave when Waits(scene) => nods ? null : Status(scene),
        Remark.Leave => Says(scene, Say.Leave),
        Remark.Who => Says(scene, scene.IsStaff ? Say.WhoStaff : Say.Who),
        Remark.There => Says(scene, Say.There),
        _ => null,
    };

    private Turn Status(Scene scene)
    {
        var own = scene.LastReport.Count > 0 ? scene.LastReport
            : [.. scene.OwnRecords.Where(record => record.Status != RecordStatus.Withdrawn).TakeLast(1)];
        if (own.Count == 0) return Says(scene, Say.StatusNothing);
        var pending = own.Any(record => record.Status == RecordStatus.Pending);
        var reply = reports.Show(scene, own, phrases.Say(pending ? Say.StatusPending : Say.StatusConfirmed, scene.Turn));
        return Turn.Saying(scene.State with { LastReport = [.. own.Select(record => record.Id)] }, reply);
    }

    private static bool Waits(Scene scene) => scene.LastReport.Any(record => record.Status == RecordStatus.Pending);

    private Turn Says(Scene scene, Say key) => Turn.Saying(scene.State, Reply.Plain(phrases.Say(key, scene.Turn)));
}
