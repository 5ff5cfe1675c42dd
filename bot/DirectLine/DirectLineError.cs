using Assistant.Bot.Activities;

namespace Assistant.Bot.DirectLine;

/// <summary>What Direct Line answers when it cannot do what was asked: a status and <c>{"error":{"code","message"}}</c>.</summary>
internal sealed record DirectLineError(int Status, string Code, string Message)
{
    public static DirectLineError Unauthorized { get; } = new(401, "Unauthorized", "The Authorization header carries no usable token.");
    public static DirectLineError TokenExpired { get; } = new(403, "TokenExpired", "The token has expired.");
    public static DirectLineError OtherConversation { get; } = new(403, "BadArgument", "The token is for another conversation.");
    public static DirectLineError SecretNeeded { get; } = new(403, "BadArgument", "Tokens are given for the secret set as DirectLine:Secret.");
    public static DirectLineError UnknownConversation { get; } = new(404, "BadArgument", "There is no such conversation.");
    public static DirectLineError MessageTooLarge { get; } = new(413, "MessageSizeTooBig", "The message is too large.");
    public static DirectLineError BotFailed { get; } = new(502, "BotRejectedActivity", "The bot could not handle the activity.");

    public static DirectLineError Malformed(string message) => new(400, "BadArgument", message);

    public IResult ToResult() => Results.Json(new { error = new { Code, Message } }, ActivityJson.Options, statusCode: Status);
}

/// <summary>Thrown where a call cannot be answered; <see cref="DirectLineErrors"/> makes the response of it.</summary>
internal sealed class DirectLineException(DirectLineError error) : Exception(error.Message)
{
    public DirectLineError Error { get; } = error;
}

/// <summary>Turns what cannot be answered into the error that Direct Line has for it.</summary>
internal sealed class DirectLineErrors : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DirectLineException refused)
        {
            return refused.Error.ToResult();
        }
        catch (BotFailedException)
        {
            return DirectLineError.BotFailed.ToResult();
        }
        catch (BadHttpRequestException problem)
        {
            return (problem.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? DirectLineError.MessageTooLarge : DirectLineError.Malformed("The request cannot be read.")).ToResult();
        }
    }
}
