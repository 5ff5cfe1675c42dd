namespace Assistant.Bot.DirectLine;

internal static partial class DirectLineLog
{
    [LoggerMessage(4001, LogLevel.Error, "Conversation {Conversation} could not answer {Activity}")]
    internal static partial void BotFailed(this ILogger log, Exception problem, string conversation, string activity);

    [LoggerMessage(4002, LogLevel.Information, "Conversation {Conversation}: the answer to {Activity} comes late, over the stream")]
    internal static partial void AnswerIsLate(this ILogger log, string conversation, string activity);
}
