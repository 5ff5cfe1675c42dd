using Assistant.Bot.Conversations;
using Assistant.Bot.Storage;
using Assistant.Bot.Tests.Storage;
using Assistant.Nlp;
using Assistant.Nlp.Ledgers;
using Assistant.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.TestingHost;

namespace Assistant.Bot.Tests.Conversations;

/// <summary>An in-process cluster with the real grain over a data directory of its own.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly Installation Installed = new(Checkout.Folder("seeds"), Checkout.Folder("prompts"));

    /// <summary>The stages of nlp keep nothing of a conversation: one set serves all clusters.</summary>
    private static readonly IServiceCollection NlpServices = new ServiceCollection()
        .AddNlp(Installed.Seeds, Installed.Prompts, new ModelCache(AppContext.BaseDirectory, AppContext.BaseDirectory));

    private static readonly IReadOnlyList<Type> Stages = [.. NlpServices.Select(service => service.ServiceType)];
    private static readonly Lazy<IServiceProvider> Nlp = new(() => NlpServices.BuildServiceProvider());

    private readonly ScratchDirectory scratch;
    private DataDirectory directory;
    private InProcessTestCluster cluster;

    private Stage(ScratchDirectory scratch, DataDirectory directory, InProcessTestCluster cluster) =>
        (this.scratch, this.directory, this.cluster) = (scratch, directory, cluster);

    public static async Task<Stage> Set()
    {
        var scratch = new ScratchDirectory();
        var directory = DataDirectory.Open(scratch.Path);
        return new Stage(scratch, directory, await Cluster(directory));
    }

    public RosterStore Roster => Services.GetRequiredService<RosterStore>();

    public LedgerStore Records => Services.GetRequiredService<LedgerStore>();

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public Task<TurnReply> Hear(string conversation, IncomingMessage message) =>
        cluster.Client.GetGrain<IConversationGrain>(conversation).Hear(message);

    /// <summary>The records in a line each: what the file of a conversation shows of the ledger.</summary>
    public string Ledger() => string.Join('\n', Records.Read().Records.Select(Line));

    /// <summary>Closes the directory and opens it again, as after a restart.</summary>
    public async Task Restart()
    {
        await cluster.DisposeAsync();
        directory.Dispose();
        directory = DataDirectory.Open(directory.Path);
        cluster = await Cluster(directory);
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        directory.Dispose();
        scratch.Dispose();
    }

    private IServiceProvider Services => cluster.GetSiloServiceProvider();

    private static async Task<InProcessTestCluster> Cluster(DataDirectory directory)
    {
        foreach (var stage in Stages) Nlp.Value.GetRequiredService(stage); // the models are trained before the first turn, not in it
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureHost(host =>
        {
            foreach (var stage in Stages) host.Services.AddSingleton(stage, _ => Nlp.Value.GetRequiredService(stage));
            host.Services.AddLiteStorage(directory).AddConversations(Installed);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }

    private static string Line(ActivityRecord record) => string.Join(' ', (string[])
    [
        record.Id, record.Status.ToString().ToLowerInvariant(), .. record.JointBranches.Prepend(record.Branch), Days(record.Date), record.Theme.ToString().ToLowerInvariant(),
        .. record.Figures.Select(figure => FormattableString.Invariant($"{figure.Value:0.##}{figure.Unit}")),
        .. record.Place is { } place ? [$"@{place}"] : Array.Empty<string>(),
        .. record.SameEventAs is { } first ? [$"={first}"] : Array.Empty<string>(),
        .. record.Revision > 1 ? [FormattableString.Invariant($"rev{record.Revision}")] : Array.Empty<string>(),
    ]);

    private static string Days(RecordDate date) =>
        (date.Start == date.End ? $"{date.Start:MM-dd}" : $"{date.Start:MM-dd}..{date.End:MM-dd}") + (date.Assumed ? "?" : "");
}
