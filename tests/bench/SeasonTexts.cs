using System.Text.Json;
using Assistant.Tests;

namespace Assistant.Bench;

/// <summary>What people wrote in the demo season: the texts that speed is measured on.</summary>
internal static class SeasonTexts
{
    /// <summary>The reports, in the order they came.</summary>
    public static IReadOnlyList<string> Messages { get; } =
    [
        .. File.ReadLines(Checkout.Path("seeds", "demo", "season.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Where(text => text.Length > 20),
    ];

    /// <summary>Messages of exactly so many characters: neighbours put together and cut.</summary>
    public static IReadOnlyList<string> OfLength(int length)
    {
        var all = string.Join('\n', Messages);
        while (all.Length < length) all += '\n' + all;
        return [.. Enumerable.Range(0, all.Length / length).Select(i => all.Substring(i * length, length))];
    }
}
