using Assistant.Nlp.Editing;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Storage;

/// <summary>A draft as kept.</summary>
/// <param name="Id">D1, D2, …: one paper through all its versions.</param>
/// <param name="Version">1 when first written; one more with each edit.</param>
/// <param name="By">Who asked for it or edited it; empty where nobody is named.</param>
public sealed record StoredDraft(string Id, int Version, Draft Draft, string By, DateTimeOffset At)
{
    /// <summary>What was asked for, all revisions included; null for drafts kept before that was.</summary>
    public DraftRequest? Request { get; init; }

    /// <summary>The ledger as the draft knew it; null for drafts kept before that was.</summary>
    public DraftBasis? Basis { get; init; }

    /// <summary>Sentences as a person worded them.</summary>
    public IReadOnlyList<string> ByHand { get; init; } = [];

    /// <summary>What this version changed, as it was told; empty for the first.</summary>
    public string Note { get; init; } = "";

    /// <summary>The version whose text this one took up again; null for any other.</summary>
    public int? Restores { get; init; }

    /// <summary>A draft just written.</summary>
    public static StoredDraft First(string id, Draft draft, DraftRequest request, Ledger ledger, string by, DateTimeOffset at) =>
        new StoredDraft(id, 1, draft, by, at).With(WorkingDraft.Of(draft, request, ledger));

    /// <summary>As it can be worked on.</summary>
    /// <param name="outline">The name of the outline it was written after.</param>
    public WorkingDraft Working(string outline) => new(Draft,
        Request ?? new DraftRequest(Draft.Org, Draft.From, Draft.To, outline), Basis ?? new DraftBasis([], []), ByHand);

    /// <summary>The next version.</summary>
    public StoredDraft Revised(WorkingDraft working, string note, string by, DateTimeOffset at) =>
        (this with { Version = Version + 1, By = by, At = at, Note = note, Restores = null }).With(working);

    /// <summary>The next version, with everything of an earlier one.</summary>
    public StoredDraft Restoring(StoredDraft earlier, string note, string by, DateTimeOffset at) =>
        earlier with { Version = Version + 1, By = by, At = at, Note = note, Restores = earlier.Restores ?? earlier.Version };

    private StoredDraft With(WorkingDraft working) =>
        this with { Draft = working.Draft, Request = working.Request, Basis = working.Basis, ByHand = working.ByHand };
}
