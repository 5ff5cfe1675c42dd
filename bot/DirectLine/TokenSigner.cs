using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Bot.Activities;

namespace Assistant.Bot.DirectLine;

/// <summary>How a token was found.</summary>
internal enum TokenState { Valid, Expired, Malformed }

/// <summary>
/// Tokens as JSON Web Tokens signed with HMAC-SHA256. DirectLineJS reads the claim <c>user</c> of them, so a page need not
/// say who its user is, and cannot say it wrong.
/// </summary>
internal sealed class TokenSigner(SigningKey key, TimeProvider time)
{
    private sealed record Claims(
        [property: JsonPropertyName("use")] TokenUse Use, [property: JsonPropertyName("conv")] string? Conversation,
        [property: JsonPropertyName("user")] string? User, [property: JsonPropertyName("exp")] long Expires);

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public string Issue(TokenUse use, string? conversation, string? user, TimeSpan lifetime)
    {
        var claims = new Claims(use, conversation, user, time.GetUtcNow().Add(lifetime).ToUnixTimeSeconds());
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, ActivityJson.Options))}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(signed))}";
    }

    /// <returns>The state, and the token unless it is malformed. A token for another use is malformed.</returns>
    public (TokenState State, Token? Token) Read(string? written, TokenUse use)
    {
        if (written?.Split('.') is not [var header, var body, var signature] || header != Header) return (TokenState.Malformed, null);
        if (!Base64Url.IsValid(signature) || !key.Signed($"{header}.{body}", Base64Url.DecodeFromChars(signature)))
            return (TokenState.Malformed, null);

        var claims = JsonSerializer.Deserialize<Claims>(Base64Url.DecodeFromChars(body), ActivityJson.Options)!;
        if (claims.Use != use) return (TokenState.Malformed, null);

        var token = new Token(claims.Use, claims.Conversation, claims.User, DateTimeOffset.FromUnixTimeSeconds(claims.Expires));
        return (token.Expires > time.GetUtcNow() ? TokenState.Valid : TokenState.Expired, token);
    }
}
