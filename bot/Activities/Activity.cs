using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Bot.Activities;

/// <summary>
/// One thing that happens in a conversation, in the words of the Bot Framework activity protocol 3.1. Only the fields
/// that are used here are named; all others are kept as they came and go out again unchanged.
/// </summary>
public sealed record Activity
{
    /// <summary>message, typing, event, conversationUpdate …; other types are ignored.</summary>
    public string? Type { get; init; }

    /// <summary>Unique in its conversation; given by the channel.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel took it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was sent by the sender's clock, with the sender's offset, as written; may be malformed.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>IANA name of the sender's time zone: Asia/Shanghai.</summary>
    public string? LocalTimezone { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    /// <summary>Complete by itself, for clients without cards.</summary>
    public string? Text { get; init; }

    /// <summary>markdown, plain or xml.</summary>
    public string? TextFormat { get; init; }

    /// <summary>expectReplies asks for the answers in the HTTP response.</summary>
    public string? DeliveryMode { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>What a card's button sends.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The channel's own; clientActivityID is in it where the client is Direct Line's.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Fields that have no property here.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Further { get; init; }

    /// <summary>The sender's own id of this activity, the same when it is sent again; null if there is none.</summary>
    [JsonIgnore]
    public string? ClientActivityId =>
        ChannelData is { ValueKind: JsonValueKind.Object } own
        && own.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString() : null;
}
