using System.Text.Json;
using Assistant.Bot.Activities;

namespace Assistant.Bot.DirectLine;

/// <summary>tokens/generate and tokens/refresh.</summary>
internal static class TokenEndpoints
{
    private sealed record Wish(ChannelAccount? User);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", Generate);
        routes.MapPost("/tokens/refresh", Refresh);
    }

    /// <summary>A token for a conversation that is not started by it; bound to the user where the caller names one.</summary>
    private static async Task<IResult> Generate(HttpRequest request, CallerReader callers, ConversationPass pass)
    {
        if (!callers.Read(request).HoldsSecret) throw new DirectLineException(DirectLineError.SecretNeeded);

        var wish = await BodyReader.ReadOrNull<Wish>(request);
        return Answer(pass.Token(ConversationPass.NewConversation(), wish?.User?.Id));
    }

    private static IResult Refresh(HttpRequest request, CallerReader callers, ConversationPass pass) =>
        callers.Read(request).Token is { } token
            ? Answer(pass.Token(token.Conversation!, token.User))
            : throw new DirectLineException(DirectLineError.Malformed("A secret needs no refreshing."));

    private static IResult Answer(ConversationAnswer answer) => Results.Json(answer, ActivityJson.Options);
}
