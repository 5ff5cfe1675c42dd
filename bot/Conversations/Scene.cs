using Assistant.Bot.Storage;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Conversations;

/// <summary>What one turn can see: the message, who says it, and the ledger of that moment.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Ids">Gives ids for what the turn makes.</param>
/// <param name="Drafts">The drafts of that moment.</param>
internal sealed record Scene(
    string Conversation, ConversationState State, IncomingMessage Message, Person Speaker, Ledger Ledger, NewIds Ids, KeptDrafts Drafts)
{
    /// <summary>The day of the sender.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Message.At.DateTime);

    public int Turn => State.Turns;

    /// <summary>How long what was looked up may be gone on from.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    /// <summary>What was looked up last; null once that is too long ago.</summary>
    public Topic? Topic => State.Topic is { } topic && Message.At - topic.At < Remembered ? topic : null;

    public bool IsStaff => Speaker.Role == Role.Staff;

    /// <summary>The records of the last report that still stand, in the order told.</summary>
    public IReadOnlyList<ActivityRecord> LastReport =>
        [.. State.LastReport.Select(Find).OfType<ActivityRecord>().Where(record => record.Status != RecordStatus.Withdrawn)];

    /// <summary>All records of this conversation, in the order kept.</summary>
    public IEnumerable<ActivityRecord> OwnRecords =>
        Ledger.Records.Where(record => record.Source.Conversation == Conversation);

    public ActivityRecord? Find(string id) => Ledger.Records.FirstOrDefault(record => record.Id == id);
}

/// <summary>Where ids for new records and drafts come from.</summary>
internal sealed record NewIds(Func<string> Record, Func<string> Draft);

/// <summary>The drafts kept, and the records as they once were.</summary>
/// <param name="Newest">The newest version of a draft; of the latest draft, for null.</param>
/// <param name="Version">A version of a draft; null where it is not kept.</param>
/// <param name="Past">A record in an earlier revision; null where it is not kept.</param>
internal sealed record KeptDrafts(Func<string?, StoredDraft?> Newest, Func<string, int, StoredDraft?> Version, Func<string, int, ActivityRecord?> Past);

/// <summary>What a turn comes to.</summary>
/// <param name="Records">New records and new revisions, to be written with the state.</param>
/// <param name="Branch">The speaker's branch, where they told it in this turn.</param>
internal sealed record Turn(
    ConversationState State, IReadOnlyList<Reply> Replies, IReadOnlyList<ActivityRecord> Records,
    IReadOnlyList<StoredDraft> Drafts, string? Branch = null)
{
    /// <summary>What staff decided in this turn about an event told twice.</summary>
    public EventDecision? Decision { get; init; }

    /// <summary>A turn that only says something.</summary>
    public static Turn Saying(ConversationState state, params IReadOnlyList<Reply> replies) => new(state, replies, [], []);
}
