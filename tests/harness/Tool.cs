using System.Diagnostics;

namespace Assistant.Tests;

/// <summary>Runs a program to its end and hands back what it wrote.</summary>
internal static class Tool
{
    /// <summary>What a program wrote and how it ended.</summary>
    internal sealed record Outcome(int Status, string Output, string Errors);

    /// <param name="program">By name; a missing one fails with the sentence that says how to get it.</param>
    /// <param name="input">Bytes for its standard input; null for none.</param>
    /// <param name="from">The directory it is called from; null for the tests' own.</param>
    public static async Task<Outcome> Run(string program, IEnumerable<string> arguments, byte[]? input = null, string? from = null)
    {
        using var process = Started(program, arguments, from);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            if (input is not null) await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading to the end, as a program that refuses its options does.
        }
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await errors);
    }

    private static Process Started(string program, IEnumerable<string> arguments, string? from)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = from ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new InvalidOperationException($"{program} is missing: bash tests/run installs what the tests use.", problem);
        }
    }
}
