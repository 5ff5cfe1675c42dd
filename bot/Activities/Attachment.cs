using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Bot.Activities;

/// <summary>A card or a file beside the text of a message.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }

    /// <summary>The card itself, where it is one.</summary>
    public JsonElement? Content { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Further { get; init; }
}
