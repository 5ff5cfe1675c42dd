using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Tests;

/// <summary>The real program, serving on a free port of this machine in a process of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    /// <summary>Time enough to train the theme model, which happens once a machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder errors = new();

    private ServerProcess(Process process) => this.process = process;

    /// <summary>Where it listens; ends with a slash.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What it said on standard error so far.</summary>
    public string Errors
    {
        get { lock (errors) return errors.ToString(); }
    }

    public static string Program { get; } = Checkout.Path("bot", "bin", "Debug", "net10.0", "assistant.dll");

    /// <summary>Starts it and waits until it says where it listens.</summary>
    /// <param name="data">Its data directory.</param>
    /// <param name="url">Where to listen; by default on a free port.</param>
    /// <param name="settings">Settings as environment variables: DirectLine__Secret.</param>
    public static async Task<ServerProcess> Start(
        string data, string url = "http://127.0.0.1:0", IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve", "--data", data, "--urls", url])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start)!);
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.process.ErrorDataReceived += (_, line) => server.Hear(line.Data, ready);
        server.process.BeginErrorReadLine();
        server.process.BeginOutputReadLine();
        server.Address = await ready.Task.WaitAsync(Patience);
        return server;
    }

    /// <summary>Ends it as the operating system does when it is told to stop.</summary>
    /// <returns>Its exit status.</returns>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return process.ExitCode;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    private void Hear(string? line, TaskCompletionSource<Uri> ready)
    {
        if (line is null)
        {
            ready.TrySetException(new InvalidOperationException($"The server ended before it was ready:\n{Errors}"));
            return;
        }
        lock (errors) errors.AppendLine(line);
        if (ListeningAt().Match(line) is { Success: true } match) ready.TrySetResult(new Uri(match.Value + "/"));
    }

    [GeneratedRegex(@"http://[\w.]+:\d+")]
    private static partial Regex ListeningAt();
}
