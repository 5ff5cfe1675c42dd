using Assistant.Bot.Conversations;
using Assistant.Bot.Storage;
using Assistant.Nlp;

namespace Assistant.Bot.Commands;

/// <summary>The conversations of a data directory, for a command: what the server hosts, without the server.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly DataDirectory directory;
    private readonly IHost host;

    private CommandHost(DataDirectory directory, IHost host) => (this.directory, this.host) = (directory, host);

    public IServiceProvider Services => host.Services;

    /// <exception cref="StorageException">The data directory cannot be used.</exception>
    public static async Task<CommandHost> Start(Installation installation, string path)
    {
        var directory = DataDirectory.Open(path);
        try
        {
            var host = Build(installation.WithOutlinesOf(directory.Path, new Problems(installation.Prompts).Tell), directory);
            host.Services.GetRequiredService<LedgerStore>();  // a roster that cannot be read is told now
            await host.StartAsync();
            return new CommandHost(directory, host);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public Task<TurnReply> Hear(string conversation, IncomingMessage message) =>
        Services.GetRequiredService<IGrainFactory>().GetGrain<IConversationGrain>(conversation).Hear(message);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        directory.Dispose();
    }

    private static IHost Build(Installation installation, DataDirectory directory)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        // Standard output is for results; warnings belong elsewhere.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System)
            .AddNlp(installation.Seeds, installation.Prompts, ReadingStages.Cache(directory.Path), TrainingProgress.Of(installation))
            .AddLiteStorage(directory)
            .AddConversations(installation);
        builder.UseConversationSilo();
        return builder.Build();
    }
}
