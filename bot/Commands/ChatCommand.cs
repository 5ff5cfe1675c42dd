using System.CommandLine;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Nlp.Intents;

namespace Assistant.Bot.Commands;

/// <summary><c>chat --as NAME</c>: a conversation on the terminal.</summary>
internal sealed class ChatCommand(Installation installation)
{
    private readonly Option<string> name = new("--as") { HelpName = "NAME", Required = true };
    private readonly Option<Role?> role = new("--role") { HelpName = "ROLE" };
    private readonly Option<string?> branch = new("--branch") { HelpName = "NAME" };
    private readonly Problems problems = new(installation.Prompts);

    public Command Create()
    {
        var command = new Command("chat") { name, role, branch };
        command.SetAction(async parsed =>
        {
            await using var host = await CommandHost.Start(installation, parsed.DataDirectory());
            await Console.Error.WriteLineAsync(problems.Say("chat_begun"));
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            await new Terminal(parsed.GetRequiredValue(name), parsed.GetValue(role), parsed.GetValue(branch), host.Services.GetRequiredService<TimeProvider>(), input, output)
                .Talk(host.Hear);
            await Console.Error.WriteLineAsync(problems.Say("chat_ended"));
            return 0;
        });
        return command;
    }
}
