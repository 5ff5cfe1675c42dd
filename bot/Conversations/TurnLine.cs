using System.Security.Cryptography;
using System.Text;
using Assistant.Nlp.Intents;

namespace Assistant.Bot.Conversations;

/// <summary>A turn of a file (contract.md, "Turn"): who said what, when, in which conversation.</summary>
internal sealed record TurnLine(
    string? Conversation, string? User, string? Name, Role? Role, string? Branch, DateTimeOffset? At, string? Text);

/// <summary>
/// The messages of a file of turns. The id of a message is made from what it says and when, so that a file replayed
/// twice says nothing new, and two files never take each other's messages for their own.
/// </summary>
internal sealed class TurnFile
{
    private readonly Dictionary<string, int> turns = [];
    private readonly Dictionary<string, int> seen = [];

    /// <returns>The message, and its number in its conversation, from 1.</returns>
    public (IncomingMessage Message, int Turn) Next(string conversation, DateTimeOffset at, string text, TurnLine line)
    {
        var turn = turns[conversation] = turns.GetValueOrDefault(conversation) + 1;
        var user = line.User is { Length: > 0 } named ? named : conversation;
        var said = $"{conversation}\n{user}\n{at:O}\n{text}";
        var again = seen[said] = seen.GetValueOrDefault(said) + 1;
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{said}\n{again}")))[..20];
        return (new IncomingMessage(id, user, line.Name ?? "", line.Role, line.Branch, at, text), turn);
    }
}
