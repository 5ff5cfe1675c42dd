using Orleans.Storage;

namespace Assistant.Bot.Storage;

/// <summary>Puts the stores of an open data directory together.</summary>
internal static class StorageRegistration
{
    /// <param name="directory">Stays open as long as the services live, and is closed by whoever opened it.</param>
    public static IServiceCollection AddLiteStorage(this IServiceCollection services, DataDirectory directory) => services
        .AddSingleton(directory)
        .AddSingleton<RosterStore>()
        .AddSingleton<LedgerStore>()
        .AddSingleton<PeopleStore>()
        .AddSingleton<DraftStore>()
        .AddSingleton<TurnStore>()
        .AddSingleton<LiteGrainStorage>()
        .AddSingleton<IGrainStorage>(provider => provider.GetRequiredService<LiteGrainStorage>());
}
