using System.Globalization;
using Assistant.Bot.Conversations;
using Assistant.Nlp.Intents;

namespace Assistant.Bot.Channels;

/// <summary>A conversation on the terminal: a line in, the replies out.</summary>
/// <param name="name">Who types; also tells their conversation from others'.</param>
internal sealed class Terminal(string name, Role? role, string? branch, TimeProvider clock, TextReader input, TextWriter output)
{
    /// <summary>Talks until the input ends.</summary>
    /// <param name="hear">Answers a message of a conversation.</param>
    public async Task Talk(Func<string, IncomingMessage, Task<TurnReply>> hear)
    {
        while (await input.ReadLineAsync() is { } line)
        {
            var answer = await hear($"terminal-{name}", MessageOf(line));
            foreach (var reply in answer.Replies) await output.WriteLineAsync(Written(reply));
            await output.FlushAsync();
        }
    }

    private IncomingMessage MessageOf(string line)
    {
        var now = clock.GetLocalNow();
        return new IncomingMessage(now.UtcTicks.ToString(CultureInfo.InvariantCulture), $"terminal-{name}", name, role, branch, now, line);
    }

    private static string Written(Reply reply) =>
        reply.Choices.Count == 0 ? $"{reply.Text}\n" : $"{reply.Text}\n[{string.Join("] [", reply.Choices)}]\n";
}
