using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.Models;

/// <summary>The language model that phrases drafts, if any. An empty section: the embedded pen alone writes.</summary>
public sealed class ModelOptions
{
    public const string Section = "Model";

    /// <summary>Address of an OpenAI-compatible server: http://localhost:11434/v1. Default: none.</summary>
    [Url] public string? Endpoint { get; set; }

    /// <summary>The model's name at that server: qwen3. Default: none.</summary>
    public string? Id { get; set; }

    /// <summary>Its key. Default: none, as local servers want none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Seconds to wait for one answer, 5 to 600. Default 120.</summary>
    [Range(5, 600)] public int TimeoutSeconds { get; set; } = 120;

    /// <summary>Whether there is a model.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Endpoint) && !string.IsNullOrWhiteSpace(Id);
}
