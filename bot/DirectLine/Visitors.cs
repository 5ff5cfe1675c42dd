using System.Security.Cryptography;
using System.Text;
using Assistant.Bot.Storage;

namespace Assistant.Bot.DirectLine;

/// <summary>
/// Knows a browser again by a signed cookie, and who uses it by the people register. A visitor has one conversation,
/// which goes on after a reload and after a restart.
/// </summary>
internal sealed class Visitors(PeopleStore people, TokenSigner signer, SigningKey key)
{
    private const string Cookie = "assistant-visitor";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    /// <summary>Who uses that browser; null where nobody said so yet.</summary>
    public Person? Find(HttpRequest request) =>
        signer.Read(request.Cookies[Cookie], TokenUse.Visitor) is (TokenState.Valid, { User: { } user }) ? people.Find(user) : null;

    /// <summary>An id for someone new. They are registered with it, and the browser remembers it.</summary>
    public static string NewUser() => $"web-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    public void Remember(Person person, HttpContext context)
    {
        people.Keep(person);
        context.Response.Cookies.Append(Cookie, signer.Issue(TokenUse.Visitor, null, person.UserId, Remembered), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Remembered,
            IsEssential = true,
        });
    }

    public static void Forget(HttpResponse response) => response.Cookies.Delete(Cookie);

    /// <summary>The visitor's one conversation; not to be guessed from who they are.</summary>
    public string ConversationOf(Person person) =>
        Convert.ToHexStringLower(key.Sign($"conversation of {person.UserId}"))[..24];
}
