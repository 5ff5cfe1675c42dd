using Assistant.Tests;

namespace Assistant.Bot.Tests.DirectLine;

/// <summary>A real server on an empty data directory, which gives tokens for a secret.</summary>
public sealed class DirectLineServer : IAsyncLifetime
{
    public const string Secret = "a-secret-of-the-tests";

    private readonly string data = Directory.CreateTempSubdirectory("assistant-directline-").FullName;
    private ServerProcess? process;

    public Uri Address => process!.Address;

    public async ValueTask InitializeAsync() => process = await Start("http://127.0.0.1:0");

    /// <summary>Ends the server as a power cut does, and starts it again where it was.</summary>
    public async Task KillAndRestart()
    {
        await process!.Kill();
        process = await Start(Address.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private Task<ServerProcess> Start(string url) =>
        ServerProcess.Start(data, url, new Dictionary<string, string> { ["DirectLine__Secret"] = Secret });
}
