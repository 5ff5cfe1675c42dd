using Assistant.Bot.Storage;
using Assistant.Nlp.Editing;

namespace Assistant.Bot.Pages;

/// <summary>What came of words said about a draft.</summary>
/// <param name="Told">Sentences for the person; empty where the words were not understood.</param>
/// <param name="Kept">The new version; null where nothing was changed.</param>
/// <param name="Meanwhile">Whether someone else changed the draft first, so that nothing was kept.</param>
internal sealed record Instructed(IReadOnlyList<string> Told, StoredDraft? Kept, bool Meanwhile = false);

/// <summary>Has a kept draft revised as a person words it on its page, and takes earlier versions up again.</summary>
internal sealed class DraftInstructor(
    EditInstructionReader reader, DraftReviser reviser, EditNotes notes, LedgerStore ledger, DraftStore drafts, PageWords words, TimeProvider time)
{
    public Task<Instructed> Do(StoredDraft seen, string said) => reader.Read(said, ledger.Read().Roster) switch
    {
        [EditInstruction.Undo, ..] => Task.FromResult(Restore(seen, (seen.Restores ?? seen.Version) - 1)),
        var wanted => Revise(seen, wanted),
    };

    /// <summary>Writes it anew from the ledger as it is now.</summary>
    public Task<Instructed> Redraft(StoredDraft seen) => Revise(seen, [new EditInstruction.Redraft()]);

    /// <summary>An earlier version as a new one.</summary>
    public Instructed Restore(StoredDraft seen, int version)
    {
        if (version < 1 || drafts.Get(seen.Id, version) is not { } earlier) return new Instructed([words["versions.first"]], null);
        var told = words.Say("versions.restored", ("n", earlier.Restores ?? earlier.Version));
        return Kept(seen.Restoring(earlier, told, "", time.GetLocalNow()), [told]);
    }

    private async Task<Instructed> Revise(StoredDraft seen, IReadOnlyList<EditInstruction> wanted)
    {
        var revision = await reviser.ReviseAsync(seen.Working(reviser.OutlineOf(seen.Draft, seen.Request).Name), wanted, ledger.Read(), CancellationToken.None);
        IReadOnlyList<string> told = [.. revision.Notes.Select(notes.Say)];
        return revision.Draft is { } working ? Kept(seen.Revised(working, string.Join('\n', told), "", time.GetLocalNow()), told) : new Instructed(told, null);
    }

    private Instructed Kept(StoredDraft next, IReadOnlyList<string> told)
    {
        try
        {
            drafts.Keep(next);
            return new Instructed(told, next);
        }
        catch (DraftChangedException)
        {
            return new Instructed([words["edit.meanwhile"]], null, Meanwhile: true);
        }
    }
}
