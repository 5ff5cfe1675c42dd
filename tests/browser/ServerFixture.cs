using Assistant.Tests;

namespace Assistant.Browser.Tests;

/// <summary>One server for the tests of a class, on an empty data directory; the tests differ by who uses it.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("assistant-browser-").FullName;
    private ServerProcess? server;

    public Uri Address => server!.Address;

    public async ValueTask InitializeAsync() => server = await ServerProcess.Start(data);

    /// <summary>Ends the server as a power cut does, and starts it again where it was.</summary>
    public async Task KillAndRestart()
    {
        var address = Address;
        await server!.Kill();
        server = await ServerProcess.Start(data, address.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}
