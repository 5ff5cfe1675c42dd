using Assistant.Nlp.Intents;

namespace Assistant.Bot.Conversations;

/// <summary>What a person sent, whatever the channel.</summary>
/// <param name="ActivityId">Id of the message in its channel; the same id twice is the same message.</param>
/// <param name="UserId">Who sent it, as the channel knows them.</param>
/// <param name="Name">What they are called; empty if unknown.</param>
/// <param name="Role">Their role where the channel or the file says so; null where the people register decides.</param>
/// <param name="Branch">Their branch or office where the channel says so, else null.</param>
/// <param name="At">When it was sent, with the sender's offset.</param>
/// <param name="Text">The words; a card button sends its words here too (确认).</param>
[GenerateSerializer, Alias("message")]
public sealed record IncomingMessage(
    [property: Id(0)] string ActivityId, [property: Id(1)] string UserId, [property: Id(2)] string Name,
    [property: Id(3)] Role? Role, [property: Id(4)] string? Branch, [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] string Text);

/// <summary>One message back.</summary>
/// <param name="Text">Complete by itself, for channels without cards.</param>
/// <param name="Card">An Adaptive Card (JSON) that shows the same, or null.</param>
/// <param name="Choices">Words the person may tap instead of typing (suggested actions).</param>
[GenerateSerializer, Alias("reply")]
public sealed record Reply(
    [property: Id(0)] string Text, [property: Id(1)] string? Card, [property: Id(2)] IReadOnlyList<string> Choices)
{
    public static Reply Plain(string text) => new(text, null, []);
}

/// <summary>What a turn came to.</summary>
/// <param name="Saved">Ids of the records this turn wrote, new or changed.</param>
[GenerateSerializer, Alias("turn")]
public sealed record TurnReply(
    [property: Id(0)] IReadOnlyList<Reply> Replies, [property: Id(1)] IReadOnlyList<string> Saved);

/// <summary>One conversation. The key is the conversation's id. Turns run one at a time; state is saved before the reply leaves.</summary>
public interface IConversationGrain : IGrainWithStringKey
{
    Task<TurnReply> Hear(IncomingMessage message);
}
