using System.Text;
using Assistant.Bot.Activities;
using Assistant.Bot.Storage;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.DirectLine;

/// <summary>The chat page, who visits it, and the token it talks with; for this origin only, and without a secret.</summary>
internal static class VisitEndpoints
{
    private const int LongestName = 20;
    private const int LongestBranch = 40;

    private sealed record Entry(string? Name, Role? Role, string? Branch);

    public static IServiceCollection AddChatPage(this IServiceCollection services) =>
        services.AddSingleton<ChatPage>().AddSingleton<Visitors>();

    public static void MapChatPage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/chat", (ChatPage page) => Results.Content(page.Write(), "text/html", Encoding.UTF8));
        app.MapGet("/chat/visit", (HttpRequest request, Visitors visitors, RosterStore roster) =>
            Answer(visitors.Find(request), roster.Read()));
        app.MapPost("/chat/visit", SignIn).DisableAntiforgery();
        app.MapDelete("/chat/visit", (HttpResponse response) =>
        {
            Visitors.Forget(response);
            return Results.Json(new { });
        });
        app.MapPost("/chat/token", (HttpRequest request, Visitors visitors, ConversationPass pass) =>
            visitors.Find(request) is { } person
                ? Results.Json(pass.Token(visitors.ConversationOf(person), person.UserId), ActivityJson.Options)
                : Results.Json(new { }, statusCode: StatusCodes.Status401Unauthorized));
    }

    private static async Task<IResult> SignIn(HttpContext context, ChatPage words, Visitors visitors, RosterStore roster)
    {
        if (await ReadOrNull(context.Request) is not { Role: { } role } entry) return Refused(words["sign_in_failed"]);

        var (name, branch) = (entry.Name?.Trim() ?? "", entry.Branch?.Trim() ?? "");
        if (name.Length == 0) return Refused(words["name_missing"]);
        if (branch.Length == 0) return Refused(words["branch_missing"]);
        if (name.Length > LongestName || branch.Length > LongestBranch) return Refused(words["too_long"]);

        var known = roster.Read();
        var person = new Person(visitors.Find(context.Request)?.UserId ?? Visitors.NewUser(), name, role,
            role == Role.Secretary ? BranchNames.Full(branch, known) : branch);
        visitors.Remember(person, context);
        return Answer(person, roster.Read());
    }

    /// <summary>Only JSON: what a page of another origin can send without asking first is refused.</summary>
    private static async Task<Entry?> ReadOrNull(HttpRequest request)
    {
        if (!request.HasJsonContentType()) return null;
        try
        {
            return await request.ReadFromJsonAsync<Entry>(Json.Options);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IResult Refused(string problem) => Results.Json(new { problem }, Json.Options, statusCode: 400);

    private static IResult Answer(Person? person, Roster roster) => Results.Json(new
    {
        Person = person is null ? null : new
        {
            Id = person.UserId,
            person.Name,
            person.Role,
            person.Branch,
            BranchShort = Branch.ShortOf(person.Branch ?? ""),
        },
        Branches = roster.Branches.Select(branch => branch.Name),
        roster.Committee,
    }, Json.Options);
}
