using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Bot.Activities;

/// <summary>A person or a bot, as a channel knows them.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>user or bot. Not a role in the township.</summary>
    public string? Role { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Further { get; init; }
}

/// <summary>A conversation, as a channel knows it.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Further { get; init; }
}
