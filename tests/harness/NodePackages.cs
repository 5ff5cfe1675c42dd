using System.Diagnostics;

namespace Assistant.Tests;

/// <summary>Runs scripts of a test folder with Node, after bringing the packages of its lock file from npm.</summary>
internal static class NodePackages
{
    private static readonly Lock Installing = new();

    /// <summary>Starts a script; its standard streams are the caller's.</summary>
    /// <param name="folder">A folder under tests with a package-lock.json.</param>
    public static Process Start(string folder, string script, params string[] arguments)
    {
        var directory = Checkout.Path("tests", folder);
        lock (Installing) Install(directory);
        return Run("node", directory, [script, .. arguments]);
    }

    private static void Install(string directory)
    {
        var stamp = Path.Combine(directory, "node_modules", ".package-lock.json");
        if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(directory, "package-lock.json"))) return;

        using var npm = Run("npm", directory, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        var said = npm.StandardOutput.ReadToEndAsync();
        var problems = npm.StandardError.ReadToEnd();
        npm.WaitForExit();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci failed in {directory}:\n{said.Result}\n{problems}");
    }

    private static Process Run(string program, string directory, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
