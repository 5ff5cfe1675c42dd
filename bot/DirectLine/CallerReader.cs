using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.DirectLine;

/// <summary>Request → caller, by the header <c>Authorization: Bearer …</c>.</summary>
internal sealed class CallerReader(TokenSigner signer, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="DirectLineException">No token, one that cannot be trusted, or one that has expired.</exception>
    public Caller Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) throw new DirectLineException(DirectLineError.Unauthorized);

        var written = header[Scheme.Length..].Trim();
        if (IsSecret(written)) return new Caller(Token: null);

        return signer.Read(written, TokenUse.Conversation) switch
        {
            (TokenState.Valid, var token) => new Caller(token),
            (TokenState.Expired, _) => throw new DirectLineException(DirectLineError.TokenExpired),
            _ => throw new DirectLineException(DirectLineError.Unauthorized),
        };
    }

    private bool IsSecret(string written) => options.Value.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(written), Encoding.UTF8.GetBytes(secret));
}
