using System.ComponentModel.DataAnnotations;

namespace Assistant.Bot.DirectLine;

/// <summary>Settings of the Direct Line server (section DirectLine). Empty settings serve the chat page.</summary>
internal sealed class DirectLineOptions
{
    /// <summary>With it a site of the township's own asks for tokens. Default none: only the chat page here gets tokens.</summary>
    [MinLength(16)] public string? Secret { get; set; }

    /// <summary>How long a token is good for, in minutes; clients refresh theirs every 15. Default 60.</summary>
    [Range(20, 1440)] public int TokenMinutes { get; set; } = 60;

    /// <summary>How long sending waits for the bot, in seconds; a later answer comes over the stream. Default 15.</summary>
    [Range(1, 60)] public int AnswerSeconds { get; set; } = 15;

    /// <summary>Largest message, in bytes. Default 8 MB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)] public int MessageBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Most activities of a set, and most of what a reload of the page shows again. Default 200.</summary>
    [Range(10, 1000)] public int PageSize { get; set; } = 200;
}
