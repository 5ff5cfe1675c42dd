using System.Globalization;
using Assistant.Bot.Storage;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Writes the draft that staff ask for, and tells what it stands on and where to read it.</summary>
internal sealed class DraftAnswerer(
    SummaryWriter writer, DateReader dates, Phrases phrases, TextFolder seeds, DoubtAnswerer doubts, IOptions<ConversationOptions> options)
{
    public async Task<Turn> Answer(Scene scene)
    {
        if (!scene.IsStaff) return Plain(scene, Say.DraftForStaff);

        var (from, to) = Periods.Asked(dates, scene);
        var within = scene.Ledger.Within(from, to);
        if (!within.Records.Any(record => record.Counts)) return Plain(scene, Say.DraftNothing, ("period", Periods.Told(phrases, from, to, scene.Today)));

        var request = RequestOf(scene, from, to);
        var draft = await writer.WriteAsync(request, scene.Ledger, CancellationToken.None);
        var stored = StoredDraft.First(scene.Ids.Draft(), draft, request, scene.Ledger, scene.Speaker.Name, scene.Message.At);
        var state = scene.State with { Open = null, Draft = stored.Id };
        var text = Text(scene, stored, Coverage.Of(scene.Ledger, from, to));
        return doubts.Next(within, scene.Today) is not { } doubt ? new Turn(state, [Reply.Plain(text)], [], [stored])
            : new Turn(state with { Open = doubt.Open }, [doubt.Reply with { Text = $"{text}\n{doubt.Reply.Text}" }], [], [stored]);
    }

    private DraftRequest RequestOf(Scene scene, DateOnly from, DateOnly to)
    {
        var request = new DraftRequest(OrgOf(scene), from, to);
        return seeds.Under("outlines/").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .FirstOrDefault(name => scene.Message.Text.Contains(name, StringComparison.Ordinal)) is { } outline ? request with { Outline = outline } : request;
    }

    private static string OrgOf(Scene scene) =>
        scene.Ledger.Roster.Township is { Length: > 0 } township ? township : scene.Speaker.Branch ?? "";

    private string Text(Scene scene, StoredDraft stored, Coverage coverage)
    {
        var address = $"{options.Value.PublicUrl.TrimEnd('/')}/drafts/{stored.Id}";
        var draft = stored.Draft;
        return string.Join('\n', (string[])
        [
            phrases.Say(Say.Drafted, scene.Turn, ("title", draft.Title), ("records", Number(draft.Coverage.Records)),
                ("cited", Number(draft.Coverage.Cited)), ("branches", Number(coverage.Reported.Count)), ("figures", Number(draft.Audit.Figures)), ("link", address), ("word", $"{address}.docx")),
            .. coverage.Missing.Count > 0
                ? [phrases.Say(Say.DraftedMissing, scene.Turn, ("count", Number(coverage.Missing.Count)), ("branches", string.Join('、', coverage.Missing.Select(branch => branch.Short))))]
                : Array.Empty<string>(),
            .. coverage.Pending.Count > 0 ? [phrases.Say(Say.DraftedPending, scene.Turn, ("count", Number(coverage.Pending.Count)))] : Array.Empty<string>(),
        ]);
    }

    private Turn Plain(Scene scene, Say key, params IReadOnlyList<(string, string)> slots) =>
        Turn.Saying(scene.State with { Open = null }, Reply.Plain(phrases.Say(key, scene.Turn, slots)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
