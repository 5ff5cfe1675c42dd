using System.Globalization;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Ledgers;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Who has reported and who has not; a message to remind them; the table to take away.</summary>
internal sealed class CoverageAnswerer(DateReader dates, Phrases phrases, IOptions<ConversationOptions> options)
{
    public Turn Coverage(Scene scene) => Answer(scene, Say.CoverageForStaff, (coverage, period) => coverage.Missing.Count == 0
        ? phrases.Say(Say.CoverageAll, scene.Turn, period, ("total", Number(coverage.Reported.Count)))
        : phrases.Say(Say.Coverage, scene.Turn, period, ("reported", Number(coverage.Reported.Count)),
            ("total", Number(coverage.Reported.Count + coverage.Missing.Count)),
            ("count", Number(coverage.Missing.Count)), ("branches", Listed(coverage.Missing))));

    public Turn Remind(Scene scene) => Answer(scene, Say.RemindForStaff, (coverage, period) => coverage.Missing.Count == 0
        ? phrases.Say(Say.RemindNobody, scene.Turn, period)
        : phrases.Say(Say.Remind, scene.Turn, period, ("count", Number(coverage.Missing.Count)), ("branches", Listed(coverage.Missing))));

    public Turn Export(Scene scene)
    {
        var count = scene.Ledger.Records.Count(record => record.Status != RecordStatus.Withdrawn && (scene.IsStaff || record.Branch == scene.Speaker.Branch));
        var key = count == 0 ? Say.ExportNothing : scene.IsStaff ? Say.Export : Say.ExportOwn;
        return Plain(scene, phrases.Say(key, scene.Turn, ("count", Number(count)), ("link", $"{options.Value.PublicUrl.TrimEnd('/')}/ledger.xlsx"), ("page", $"{options.Value.PublicUrl.TrimEnd('/')}/ledger")));
    }

    private Turn Answer(Scene scene, Say forStaff, Func<Coverage, (string, string), string> tell)
    {
        if (!scene.IsStaff) return Plain(scene, phrases.Say(forStaff, scene.Turn));
        if (scene.Ledger.Roster.Branches.Count == 0) return Plain(scene, phrases.Say(Say.CoverageNoRoster, scene.Turn));

        var (from, to) = Periods.Asked(dates, scene);
        return Plain(scene, tell(Nlp.Ledgers.Coverage.Of(scene.Ledger, from, to), ("period", Periods.Told(phrases, from, to, scene.Today))));
    }

    private static Turn Plain(Scene scene, string text) => Turn.Saying(scene.State with { Open = null }, Reply.Plain(text));

    private static string Listed(IReadOnlyList<Branch> branches) => string.Join('、', branches.Select(branch => branch.Short));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
