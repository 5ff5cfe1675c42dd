using System.CommandLine;
using System.CommandLine.Parsing;

namespace Assistant.Bot.Commands;

/// <summary>What is wrong with how a command was typed, in a sentence; null where nothing is.</summary>
internal static class UsageProblem
{
    public static string? Of(ParseResult parsed, Problems problems)
    {
        if (Unknown(parsed) is { } word) return problems.Say("unknown_word", ("word", word));
        if (parsed.Errors.Count == 0) return null;

        var option = parsed.Errors.Select(error => error.SymbolResult).OfType<OptionResult>().FirstOrDefault();
        return option is null ? problems.Say("incomplete") : problems.Say("bad_option", ("option", option.Option.Name));
    }

    /// <summary>A word that is no command, option or value. A mistyped option in the place of a file is none either.</summary>
    private static string? Unknown(ParseResult parsed) => parsed.UnmatchedTokens
        .Concat(parsed.CommandResult.Tokens.Select(token => token.Value).Where(value => value.StartsWith("--", StringComparison.Ordinal)))
        .FirstOrDefault();
}
