using System.Net;
using System.Net.Sockets;
using Assistant.Bot.Conversations.Corrections;
using Assistant.Nlp.Ledgers;
using Orleans.Configuration;

namespace Assistant.Bot.Conversations;

/// <summary>Puts the conversations and the silo they live in together.</summary>
internal static class ConversationHosting
{
    /// <summary>Needs nlp (AddNlp), a data directory (AddLiteStorage) and the prompts.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, Installation installation) => services
        .AddSingleton(new Phrases(installation.Prompts))
        .AddSingleton(new RecordPointer(installation.Seeds))
        .AddSingleton(new CorrectionReader(installation.Seeds))
        .AddSingleton<RecordWords>()
        .AddSingleton<RecordCard>()
        .AddSingleton<ReportKeeper>()
        .AddSingleton<ReportAnswerer>()
        .AddSingleton<RecordEditor>()
        .AddSingleton(services => ActivatorUtilities.CreateInstance<FigureFitter>(services, installation.Seeds))
        .AddSingleton(services => ActivatorUtilities.CreateInstance<ChangeFitter>(services, installation.Seeds))
        .AddSingleton<Corrector>()
        .AddSingleton<CorrectionAnswerer>()
        .AddSingleton<Confirmer>()
        .AddSingleton<Withdrawer>()
        .AddSingleton<LookupWords>()
        .AddSingleton<LookupAnswerer>()
        .AddSingleton(new RemarkReader(installation.Seeds))
        .AddSingleton<SmallTalker>()
        .AddSingleton(new QuestionCutter(installation.Seeds))
        .AddSingleton(services => ActivatorUtilities.CreateInstance<DraftAnswerer>(services, installation.Seeds))
        .AddSingleton<StaleTeller>()
        .AddSingleton<DraftEditAnswerer>()
        .AddSingleton<CoverageAnswerer>()
        .AddSingleton(new EventDoubts(installation.Seeds))
        .AddSingleton(services => ActivatorUtilities.CreateInstance<DoubtAnswerer>(services, installation.Seeds))
        .AddSingleton<Conversation>()
        .AddSingleton(services => ActivatorUtilities.CreateInstance<DemoSeason>(services, installation))
        .AddOptions<ConversationOptions>().BindConfiguration("Conversations").ValidateDataAnnotations().ValidateOnStart().Services;

    /// <summary>One silo in this process, on a loopback port of its own, so that many may run on one machine.</summary>
    public static IHostApplicationBuilder UseConversationSilo(this IHostApplicationBuilder builder)
    {
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort: FreePort(), gatewayPort: 0)
            .Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = LongestTurn)
            .Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = IPAddress.Loopback)
            .Configure<GrainCollectionOptions>(collection => (collection.CollectionAge, collection.ActivationTimeout) = (TimeSpan.FromMinutes(30), LongestTurn)));
        builder.Logging.AddFilter("Orleans", LogLevel.Error);
        return builder;
    }

    /// <summary>The first turn of an installation may wait until the models are trained on a slow machine.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(10);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
