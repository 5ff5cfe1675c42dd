using Assistant.Bot.Activities;
using Assistant.Bot.Storage;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.DirectLine;

/// <summary>Reading a conversation by polling, and sending to it.</summary>
internal static class ActivityEndpoints
{
    /// <summary>The part of an upload that is the activity: as documented, and as DirectLineJS names it.</summary>
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const string ActivityPart = "activity";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/conversations/{conversation}/activities", Get);
        routes.MapPost("/conversations/{conversation}/activities", Post);
        routes.MapPost("/conversations/{conversation}/upload", Upload);
    }

    private static IResult Get(string conversation, string? watermark, HttpRequest request,
        CallerReader callers, ActivityStore store, IOptions<DirectLineOptions> options)
    {
        MayEnter(conversation, request, callers, store);
        var after = Watermark.Read(watermark, store.Last(conversation)) ?? 0;
        var kept = store.After(conversation, after, options.Value.PageSize);
        return Results.Json(new ActivitySet([.. kept.Select(one => one.Activity)],
            Watermark.Write(kept.Count > 0 ? kept[^1].Sequence : after)), ActivityJson.Options);
    }

    private static async Task<IResult> Post(
        string conversation, HttpRequest request, CallerReader callers, ActivityStore store, Turn turn)
    {
        var caller = MayEnter(conversation, request, callers, store);
        var activity = await BodyReader.Read<Activity>(request);
        return await Send(conversation, caller, activity, turn);
    }

    /// <summary>Files are not kept, only that they came: the bot says politely that it reads words.</summary>
    private static async Task<IResult> Upload(
        string conversation, string? userId, HttpRequest request, CallerReader callers, ActivityStore store, Turn turn)
    {
        var caller = MayEnter(conversation, request, callers, store);
        var form = request.HasFormContentType ? await request.ReadFormAsync() : null;
        var part = form?.Files.FirstOrDefault(file => file.Name == ActivityPart || file.ContentType.StartsWith(ActivityType, StringComparison.Ordinal));
        var activity = part is null ? new Activity { Type = ActivityTypes.Message, From = new ChannelAccount { Id = userId } }
            : await Parse(part);
        var files = form?.Files.Where(file => file != part)
                .Select(file => new Attachment { ContentType = file.ContentType, Name = file.FileName }).ToList()
            ?? [new Attachment { ContentType = request.ContentType }];
        return await Send(conversation, caller, activity with { Attachments = files.Count > 0 ? files : null }, turn);
    }

    private static Caller MayEnter(string conversation, HttpRequest request, CallerReader callers, ActivityStore store)
    {
        var caller = callers.Read(request);
        caller.MustBelongTo(conversation);
        if (!store.Started(conversation)) throw new DirectLineException(DirectLineError.UnknownConversation);

        return caller;
    }

    private static async Task<Activity> Parse(IFormFile part)
    {
        using var reader = new StreamReader(part.OpenReadStream());
        return BodyReader.Parse<Activity>(await reader.ReadToEndAsync())
            ?? throw new DirectLineException(DirectLineError.Malformed("The activity is empty."));
    }

    private static async Task<IResult> Send(string conversation, Caller caller, Activity activity, Turn turn)
    {
        if (string.IsNullOrEmpty(activity.Type)) throw new DirectLineException(DirectLineError.Malformed("An activity has a type."));
        // The token knows better than the message who sent it.
        var sender = caller.Token?.User ?? activity.From?.Id;
        if (string.IsNullOrEmpty(sender)) throw new DirectLineException(DirectLineError.Malformed("An activity says whom it is from."));

        var id = await turn.Take(conversation, activity with
        {
            ChannelId = DirectLineEndpoints.Channel,
            From = (activity.From ?? new ChannelAccount()) with { Id = sender, Role = "user" },
            Conversation = new ConversationAccount { Id = conversation },
            Recipient = ReplyWriter.Bot,
        });
        return Results.Json(new ResourceResponse(id), ActivityJson.Options);
    }
}
