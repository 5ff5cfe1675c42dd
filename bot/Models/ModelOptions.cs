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

    /// <summary>Seconds to wait for the first word of an answer, and then for the next, 5 to 600. Default 60.</summary>
    [Range(5, 600)] public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Seconds that a model may take over one draft; what it has not written by then is written here. 10 to 1800; a turn of chat ends after 180. Default 120.</summary>
    [Range(10, 1800)] public int BudgetSeconds { get; set; } = 120;

    /// <summary>How often a request is sent again after 429, 500, 503, a refused connection or no answer, 0 to 10. Default 3.</summary>
    [Range(0, 10)] public int Retries { get; set; } = 3;

    /// <summary>Seconds before the first of them, doubled each time, with jitter; Retry-After of the server counts more. 0.1 to 60. Default 1.</summary>
    [Range(0.1, 60)] public double RetrySeconds { get; set; } = 1;

    /// <summary>Sections written at once, over all drafts, 1 to 32. Default 4.</summary>
    [Range(1, 32)] public int Parallel { get; set; } = 4;

    /// <summary>Further attempts at a section whose sentences fail their audit, 0 to 5. Default 2.</summary>
    [Range(0, 5)] public int Redrafts { get; set; } = 2;

    /// <summary>Whether names of branches and villages are hidden from the model, as names of people always are. Default: no.</summary>
    public bool MaskBranches { get; set; }

    /// <summary>Whether there is a model.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Endpoint) && !string.IsNullOrWhiteSpace(Id);
}
