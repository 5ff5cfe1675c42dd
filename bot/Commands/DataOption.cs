using System.CommandLine;

namespace Assistant.Bot.Commands;

/// <summary><c>--data DIR</c>, which every command understands.</summary>
internal static class DataOption
{
    public static Option<string> Instance { get; } = new("--data") { Recursive = true, HelpName = "DIR", DefaultValueFactory = _ => "data" };

    /// <summary>The data directory named on the command line; ./data by default.</summary>
    public static string DataDirectory(this ParseResult parsed) => parsed.GetValue(Instance) ?? "data";
}
