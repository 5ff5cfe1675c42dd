using Assistant.Bot.Storage;
using Assistant.Nlp.Editing;
using Assistant.Nlp.Intents;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Revises the draft that staff are speaking of, takes a revision back, tells whether the draft still holds.</summary>
internal sealed class DraftEditAnswerer(
    EditInstructionReader reader, DraftReviser reviser, EditNotes notes, StaleTeller stale, Phrases phrases, IOptions<ConversationOptions> options)
{
    /// <summary>Longer messages are no wishes about a draft unless they are clearly meant so.</summary>
    private const int Longest = 60;

    /// <summary>What the message wants of the draft at hand; nothing where it is about something else.</summary>
    public IReadOnlyList<EditInstruction> Wanted(Scene scene, Intent intent)
    {
        if (!scene.IsStaff || intent != Intent.EditDraft && (scene.State.Draft is null || scene.Message.Text.Length > Longest)) return [];
        return reader.Read(scene.Message.Text, scene.Ledger.Roster);
    }

    /// <summary>Whether the words are about a paper, whoever says them.</summary>
    public bool Concerns(Scene scene) => reader.NamesPaper(scene.Message.Text);

    public async Task<Turn> Answer(Scene scene, IReadOnlyList<EditInstruction> wanted)
    {
        if (!scene.IsStaff) return Says(scene, phrases.Say(Say.DraftForStaff, scene.Turn));
        if (scene.Drafts.Newest(scene.State.Draft) is not { } stored) return Says(scene, phrases.Say(Say.EditNoDraft, scene.Turn));
        if (wanted.Count == 0) return Says(scene, phrases.Say(Say.EditUnclear, scene.Turn, ("link", Link(stored))), stored);
        if (wanted.OfType<EditInstruction.Undo>().Any()) return Undone(scene, stored);
        if (wanted.All(instruction => instruction is EditInstruction.Show)) return Shown(scene, stored);

        var outline = reviser.OutlineOf(stored.Draft, stored.Request).Name;
        var revision = await reviser.ReviseAsync(stored.Working(outline), wanted, scene.Ledger, CancellationToken.None);
        var told = string.Join('\n', revision.Notes.Select(notes.Say));
        if (revision.Draft is not { } working) return Says(scene, told, stored);

        var next = stored.Revised(working, told, scene.Speaker.Name, scene.Message.At);
        return Kept(scene, next, told + "\n" + phrases.Say(Say.EditKept, scene.Turn, ("version", $"{next.Version}"), ("link", Link(next))));
    }

    /// <summary>Whether the draft still holds: a line or two; nothing where it does.</summary>
    public string Stale(Scene scene, StoredDraft stored) => stale.Tell(stored, scene.Ledger, scene.Drafts.Past);

    private Turn Shown(Scene scene, StoredDraft stored)
    {
        var told = Stale(scene, stored);
        return Says(scene, phrases.Say(Say.DraftShown, scene.Turn, ("title", stored.Draft.Title), ("version", $"{stored.Version}"), ("link", Link(stored)))
            + "\n" + (told.Length > 0 ? told : phrases.Say(Say.DraftFresh, scene.Turn)), stored);
    }

    private Turn Undone(Scene scene, StoredDraft stored)
    {
        var back = (stored.Restores ?? stored.Version) - 1;
        if (back < 1 || scene.Drafts.Version(stored.Id, back) is not { } earlier) return Says(scene, phrases.Say(Say.EditFirstVersion, scene.Turn), stored);
        var told = phrases.Say(Say.EditUndone, scene.Turn, ("version", $"{earlier.Restores ?? earlier.Version}"), ("link", Link(stored)));
        return Kept(scene, stored.Restoring(earlier, told.Split('\n')[0], scene.Speaker.Name, scene.Message.At), told);
    }

    private static Turn Kept(Scene scene, StoredDraft next, string told) =>
        new(scene.State with { Open = null, Draft = next.Id }, [Reply.Plain(told)], [], [next]);

    private static Turn Says(Scene scene, string told, StoredDraft? about = null) =>
        Turn.Saying(scene.State with { Open = null, Draft = about?.Id ?? scene.State.Draft }, Reply.Plain(told));

    private string Link(StoredDraft stored) => $"{options.Value.PublicUrl.TrimEnd('/')}/drafts/{stored.Id}";
}
