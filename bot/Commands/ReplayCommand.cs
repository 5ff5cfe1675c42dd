using System.CommandLine;
using Assistant.Bot.Conversations;
using Assistant.Bot.Storage;
using Assistant.Nlp.Branches;

namespace Assistant.Bot.Commands;

/// <summary><c>replay FILE</c>: the turns of a file through the whole conversation engine, with the clock of the file.</summary>
internal sealed class ReplayCommand(Installation installation)
{
    private readonly Argument<FileInfo?> file = new("FILE") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<FileInfo?> roster = new("--roster") { HelpName = "FILE" };
    private readonly Problems problems = new(installation.Prompts);

    public Command Create()
    {
        var command = new Command("replay") { file, roster };
        command.SetAction(async parsed =>
        {
            await using var host = await CommandHost.Start(installation, parsed.DataDirectory());
            if (!TakeRoster(parsed.GetValue(roster) ?? BesideOf(parsed.GetValue(file)), host)) return 1;

            var turns = new TurnFile();
            return await BatchLines.Of(parsed.GetValue(file)).Answer<TurnLine>(async line => [await Answer(host, turns, line)]);
        });
        return command;
    }

    private async Task<object> Answer(CommandHost host, TurnFile turns, TurnLine line)
    {
        var conversation = Needed(line.Conversation, "conversation");
        var text = line.Text ?? throw Missing("text");
        var (message, turn) = turns.Next(conversation, line.At ?? throw Missing("at"), text, line);
        var answer = await host.Hear(conversation, message);
        return new { conversation, turn, replies = answer.Replies.Select(reply => reply.Text), saved = answer.Saved };
    }

    /// <summary>A roster.yaml that lies beside the file of turns names the branches that take part.</summary>
    private static FileInfo? BesideOf(FileInfo? turns) =>
        turns is { Exists: true, DirectoryName: { } directory } && new FileInfo(Path.Combine(directory, "roster.yaml")) is { Exists: true } roster ? roster : null;

    private bool TakeRoster(FileInfo? given, CommandHost host)
    {
        if (given is null) return true;
        try
        {
            host.Services.GetRequiredService<RosterStore>().Add(Roster.Read(File.ReadAllText(given.FullName)));
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(problems.Say(given.Exists ? "file_unreadable" : "no_file", ("file", given.FullName)));
        }
        catch (YamlDotNet.Core.YamlException)
        {
            Console.Error.WriteLine(problems.Say("bad_roster_file", ("file", given.FullName)));
        }
        return false;
    }

    private string Needed(string? value, string field) => value is { Length: > 0 } ? value : throw Missing(field);

    private BadLineException Missing(string field) => new(problems.Say("field_missing", ("field", field)));
}
