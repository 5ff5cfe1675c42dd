using Assistant.Bot.Conversations;

namespace Assistant.Bot.Storage;

/// <summary>A turn that was answered: the words as they came, and the answer.</summary>
public sealed record HeardTurn(
    string Conversation, string ActivityId, string UserId, DateTimeOffset At, string Text, TurnReply Answer);

/// <summary>Every turn answered, by its activity; so that a message that comes twice is answered alike and writes nothing.</summary>
public sealed class TurnStore(DataDirectory directory)
{
    private readonly StoredValues<HeardTurn> stored = new(directory, "turns");

    /// <summary>The turn of that activity, or null where it was never answered.</summary>
    public HeardTurn? Find(string conversation, string activityId) => stored.Find(KeyOf(conversation, activityId));

    internal void Put(LiteDB.ILiteDatabase database, HeardTurn turn) =>
        stored.Put(database, KeyOf(turn.Conversation, turn.ActivityId), turn);

    /// <summary>Short whatever the channel calls its activities: index keys have a limit.</summary>
    private static string KeyOf(string conversation, string activityId) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes($"{conversation}\n{activityId}")));
}
