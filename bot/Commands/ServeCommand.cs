using System.CommandLine;
using System.Net.Sockets;
using Assistant.Bot.Storage;
using Microsoft.AspNetCore.Connections;

namespace Assistant.Bot.Commands;

/// <summary>The server: serves until it is told to stop.</summary>
internal sealed class ServeCommand(Installation installation)
{
    private readonly Option<string?> urls = new("--urls") { HelpName = "URL" };
    private readonly ServerWords words = ServerWords.Of(installation.Prompts);

    public Command Create()
    {
        var command = new Command("serve");
        ServeBy(command);
        return command;
    }

    /// <summary>Makes a command serve: <c>serve</c>, and the program without a command.</summary>
    public void ServeBy(Command command)
    {
        command.Add(urls);
        command.SetAction((parsed, stop) => Serve(parsed.DataDirectory(), parsed.GetValue(urls), stop));
    }

    private async Task<int> Serve(string path, string? addresses, CancellationToken stop)
    {
        if (addresses?.Split(';').Any(address => !ListenAddress.IsOne(address)) == true)
        {
            await Console.Error.WriteLineAsync(words.NotAnAddress(addresses));
            return 2;
        }
        using var directory = DataDirectory.Open(path);
        try
        {
            await using var app = Server.Create(installation, directory, addresses, TrainingProgress.Of(installation));
            await app.StartAsync(stop);
            await Console.Error.WriteLineAsync(words.Ready(app.Urls));
            await app.WaitForShutdownAsync(stop);
            await Console.Error.WriteLineAsync(words.Stopped);
            return 0;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(words.AddressInUse);
            return 1;
        }
        catch (SocketException)
        {
            await Console.Error.WriteLineAsync(words.CannotListen);
            return 1;
        }
    }
}
