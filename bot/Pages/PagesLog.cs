namespace Assistant.Bot.Pages;

/// <summary>What the pages log: outcomes, never what people wrote.</summary>
internal static partial class PagesLog
{
    [LoggerMessage(6001, LogLevel.Error, "The demo season was not loaded")]
    internal static partial void DemoFailed(this ILogger log, Exception problem);

    [LoggerMessage(6002, LogLevel.Error, "A summary was not written")]
    internal static partial void DraftFailed(this ILogger log, Exception problem);
}
