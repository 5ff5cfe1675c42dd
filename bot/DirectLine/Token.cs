using System.Text.Json.Serialization;

namespace Assistant.Bot.DirectLine;

/// <summary>What a token is good for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TokenUse>))]
internal enum TokenUse
{
    /// <summary>The calls of one conversation.</summary>
    Conversation,

    /// <summary>Opening the stream of one conversation.</summary>
    Stream,

    /// <summary>Knowing a browser again.</summary>
    Visitor,
}

/// <summary>What a token vouches for.</summary>
/// <param name="Use">Nothing else may be done with it.</param>
/// <param name="Conversation">The one conversation it opens; null for a visitor.</param>
/// <param name="User">Who holds it; null where each message says who sent it.</param>
/// <param name="Expires">From this moment on it is worth nothing; whole seconds.</param>
internal sealed record Token(TokenUse Use, string? Conversation, string? User, DateTimeOffset Expires);
