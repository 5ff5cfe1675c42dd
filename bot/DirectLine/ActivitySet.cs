using Assistant.Bot.Activities;

namespace Assistant.Bot.DirectLine;

/// <summary>Activities and how far they reach: ask with the watermark for what comes after.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);

/// <summary>The answer to starting a conversation, to coming back to one, and to asking for a token.</summary>
internal sealed record ConversationAnswer(string ConversationId, string Token, int ExpiresIn, string? StreamUrl)
{
    [System.Text.Json.Serialization.JsonPropertyName("expires_in")]
    public int ExpiresIn { get; } = ExpiresIn;
}

/// <summary>The answer to sending an activity.</summary>
internal sealed record ResourceResponse(string Id);
