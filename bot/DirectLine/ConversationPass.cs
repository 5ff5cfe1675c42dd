using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.DirectLine;

/// <summary>Writes what lets a client into a conversation: tokens, and the address of the stream.</summary>
internal sealed class ConversationPass(TokenSigner signer, IOptions<DirectLineOptions> options)
{
    /// <summary>How long a stream may wait to be opened.</summary>
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    private TimeSpan Lifetime => TimeSpan.FromMinutes(options.Value.TokenMinutes);

    /// <summary>An id for a new conversation, not to be guessed.</summary>
    public static string NewConversation() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>A token alone.</summary>
    public ConversationAnswer Token(string conversation, string? user) =>
        new(conversation, signer.Issue(TokenUse.Conversation, conversation, user, Lifetime), (int)Lifetime.TotalSeconds, StreamUrl: null);

    /// <summary>A token, and the stream of what comes after a place in the conversation.</summary>
    public ConversationAnswer Entry(string conversation, string? user, long after, HttpRequest request)
    {
        var ticket = signer.Issue(TokenUse.Stream, conversation, user, StreamLifetime);
        var scheme = request.IsHttps ? "wss" : "ws";
        return Token(conversation, user) with
        {
            StreamUrl = string.Create(CultureInfo.InvariantCulture,
                $"{scheme}://{request.Host}{request.PathBase}{DirectLineEndpoints.Root}/conversations/{conversation}/stream?watermark={after}&t={ticket}"),
        };
    }
}
