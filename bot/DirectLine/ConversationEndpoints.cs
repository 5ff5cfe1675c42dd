using Assistant.Bot.Activities;
using Assistant.Bot.Storage;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.DirectLine;

/// <summary>Starting a conversation and coming back to one.</summary>
internal static class ConversationEndpoints
{
    private sealed record Start(ChannelAccount? User);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", Begin);
        routes.MapGet("/conversations/{conversation}", Return);
    }

    /// <summary>201 for a new conversation; 200 for the one that the token has already, whose stream tells again what was said last.</summary>
    private static async Task<IResult> Begin(
        HttpRequest request, CallerReader callers, ConversationPass pass, ActivityStore store, IOptions<DirectLineOptions> options)
    {
        var caller = callers.Read(request);
        var start = await BodyReader.ReadOrNull<Start>(request);
        var conversation = caller.Token?.Conversation ?? ConversationPass.NewConversation();
        var isNew = store.Start(conversation);
        var after = Math.Max(0, store.Last(conversation) - options.Value.PageSize);
        return Results.Json(pass.Entry(conversation, caller.Token?.User ?? start?.User?.Id, after, request),
            ActivityJson.Options, statusCode: isNew ? 201 : 200);
    }

    /// <summary>A new token and a stream from the watermark on; without a watermark only what is new is streamed.</summary>
    private static IResult Return(string conversation, string? watermark, HttpRequest request,
        CallerReader callers, ConversationPass pass, ActivityStore store)
    {
        var caller = callers.Read(request);
        caller.MustBelongTo(conversation);
        if (!store.Started(conversation)) throw new DirectLineException(DirectLineError.UnknownConversation);

        var last = store.Last(conversation);
        return Results.Json(pass.Entry(conversation, caller.Token?.User, Watermark.Read(watermark, last) ?? last, request), ActivityJson.Options);
    }
}
