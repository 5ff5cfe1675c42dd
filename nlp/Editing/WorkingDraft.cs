using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Editing;

/// <summary>A draft with what is needed to go on working on it.</summary>
/// <param name="Request">What was asked for, all revisions included.</param>
/// <param name="Basis">The ledger as the draft knew it.</param>
/// <param name="ByHand">Sentences as a person worded them; a section written anew loses them, and that is told.</param>
public sealed record WorkingDraft(Draft Draft, DraftRequest Request, DraftBasis Basis, IReadOnlyList<string> ByHand)
{
    /// <summary>Fresh from the writer.</summary>
    public static WorkingDraft Of(Draft draft, DraftRequest request, Ledgers.Ledger ledger) =>
        new(draft, request with { Only = null }, DraftBasis.Of(draft, ledger), []);
}

/// <summary>What came of an instruction. The sentences are in prompts/edit-notes.yaml.</summary>
public enum EditOutcome
{
    Resized, ResizedShort, ResizedLong, ResizedBelow, Featured, FeaturedFully, FeaturedNothing, Avoided, AvoidedNothing, Dropped, DroppedSection, NoSuchPart,
    Included, AlreadyIn, NothingToInclude, ExamplesChanged, ExamplesSame, Retitled, Reheaded, TitleHasFigure,
    Rephrased, RephrasedSame, ToneIsWritten, Toned, FigureRefused, AnyFigureRefused, Redrafted, HandEditsLost,
}

/// <param name="Slots">Values for the {slots} of the sentence.</param>
public sealed record EditNote(EditOutcome Outcome, params IReadOnlyList<(string Name, string Value)> Slots);

/// <summary>A draft after a revision.</summary>
/// <param name="Draft">Null where nothing was changed; the notes say why.</param>
public sealed record Revision(WorkingDraft? Draft, IReadOnlyList<EditNote> Notes);
