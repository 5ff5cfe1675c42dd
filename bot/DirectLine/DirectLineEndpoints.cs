using Assistant.Bot.Activities;
using Assistant.Bot.Storage;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.DirectLine;

/// <summary>
/// A Direct Line 3.0 server, which Bot Framework Web Chat and other clients of that protocol speak to as they are:
/// tokens, conversations, activities with watermarks, and a stream.
/// </summary>
internal static class DirectLineEndpoints
{
    public const string Root = "/v3/directline";

    /// <summary>The id of this channel in activities.</summary>
    public const string Channel = "directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration("DirectLine").ValidateDataAnnotations().ValidateOnStart();
        // Tokens protect the conversations, not the origin: a page of the township's own site may embed the chat.
        services.AddCors(cors => cors.AddPolicy(Channel, policy => policy
            .AllowAnyOrigin().WithMethods("GET", "POST")
            .WithHeaders("authorization", "content-type", "accept", "x-requested-with", "x-ms-bot-agent")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return services
            .AddSingleton(provider => SigningKey.Of(provider.GetRequiredService<DataDirectory>().Path))
            .AddSingleton(provider => ChatWords.Of(provider.GetRequiredService<Installation>().Prompts))
            .AddSingleton<ActivityStore>()
            .AddSingleton<SenderClock>()
            .AddSingleton<MessageReader>()
            .AddSingleton<TokenSigner>()
            .AddSingleton<ConversationPass>()
            .AddSingleton<CallerReader>()
            .AddSingleton<ConversationStreams>()
            .AddSingleton<Transcript>()
            .AddSingleton<Turn>()
            .AddSingleton<StreamEndpoint>();
    }

    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        var limit = app.ServiceProvider.GetRequiredService<IOptions<DirectLineOptions>>().Value.MessageBytes;
        var routes = app.MapGroup(Root).RequireCors(Channel).AddEndpointFilter<DirectLineErrors>()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(limit)).DisableAntiforgery();
        TokenEndpoints.Map(routes);
        ConversationEndpoints.Map(routes);
        ActivityEndpoints.Map(routes);
        StreamEndpoint.Map(routes);
    }
}
