using System.Globalization;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Ledgers;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Who has reported and who has not; a message to remind them; the table to take away.</summary>
internal sealed class CoverageAnswerer(DateReader dates, LookupAnswerer lookups, Phrases phrases, IOptions<ConversationOptions> options)
{
    /// <summary>那8月呢, after who had not reported in another month; null for anything else.</summary>
    public Turn? Follow(Scene scene) =>
        scene.IsStaff && scene.Topic is { Query: null } && scene.Message.Text.Length <= LongestFollowing
            && dates.Read(scene.Message.Text, scene.Today).Count > 0 ? Coverage(scene) : null;

    /// <summary>Longer messages stand on their own.</summary>
    private const int LongestFollowing = 8;

    public Turn Coverage(Scene scene) => Answer(scene, lookups.Own, (coverage, period) => coverage.Missing.Count == 0
        ? phrases.Say(Say.CoverageAll, scene.Turn, period, ("total", Number(coverage.Reported.Count)))
        : phrases.Say(Say.Coverage, scene.Turn, period, ("reported", Number(coverage.Reported.Count)),
            ("total", Number(coverage.Reported.Count + coverage.Missing.Count)),
            ("count", Number(coverage.Missing.Count)), ("branches", Listed(coverage.Missing))));

    public Turn Remind(Scene scene) => Answer(scene, own => Plain(own, phrases.Say(Say.RemindForStaff, own.Turn)), (coverage, period) => coverage.Missing.Count == 0
        ? phrases.Say(Say.RemindNobody, scene.Turn, period)
        : phrases.Say(Say.Remind, scene.Turn, period, ("count", Number(coverage.Missing.Count)), ("branches", Listed(coverage.Missing))));

    public Turn Export(Scene scene)
    {
        var count = scene.Ledger.Records.Count(record => record.Status != RecordStatus.Withdrawn && (scene.IsStaff || record.Branch == scene.Speaker.Branch));
        var key = count == 0 ? Say.ExportNothing : scene.IsStaff ? Say.Export : Say.ExportOwn;
        return Plain(scene, phrases.Say(key, scene.Turn, ("count", Number(count)), ("link", $"{options.Value.PublicUrl.TrimEnd('/')}/ledger.xlsx"), ("page", $"{options.Value.PublicUrl.TrimEnd('/')}/ledger")));
    }

    private Turn Answer(Scene scene, Func<Scene, Turn> forSecretaries, Func<Coverage, (string, string), string> tell)
    {
        if (!scene.IsStaff) return forSecretaries(scene);
        if (scene.Ledger.Roster.Branches.Count == 0) return Plain(scene, phrases.Say(Say.CoverageNoRoster, scene.Turn));

        var (from, to) = Period(scene);
        var state = scene.State with { Topic = new Topic(null, from, to, scene.Message.At) };
        return Plain(scene with { State = state }, tell(Nlp.Ledgers.Coverage.Of(scene.Ledger, from, to), ("period", Periods.Told(phrases, from, to, scene.Today))));
    }

    /// <summary>催一下, after 8月谁没报, is of August.</summary>
    private (DateOnly From, DateOnly To) Period(Scene scene) =>
        scene.Topic is { Query: null, From: { } from, To: { } to }
            && dates.Read(scene.Message.Text, scene.Today).Count == 0 ? (from, to) : Periods.Asked(dates, scene);

    private static Turn Plain(Scene scene, string text) => Turn.Saying(scene.State with { Open = null }, Reply.Plain(text));

    private static string Listed(IReadOnlyList<Branch> branches) => string.Join('、', branches.Select(branch => branch.Short));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
