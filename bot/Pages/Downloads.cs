using System.Text;
using Assistant.Bot.Documents;
using Assistant.Bot.Storage;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Pages;

/// <summary>The ledger and the drafts as files.</summary>
internal static class Downloads
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/drafts/{id}.docx", (string id, bool? appendix, bool? comments, DraftStore drafts, LedgerStore ledger, SourceReader sources) =>
            drafts.Get(id) is not { } stored ? Results.NotFound()
                : Results.File(Written(stream => SummaryDocx.Write(stored.Draft, stream, null, appendix is true || comments is true
                    ? new PaperExtras(sources.Read(stored.Draft, ledger.Read()), appendix is true, comments is true) : null,
                    PaperOrigin.Of(stored.Id, stored.Version, stored.Draft))), Word, $"{stored.Draft.Title}.docx"));
        routes.MapGet("/drafts/{id}.md", (string id, DraftStore drafts) => Paper(drafts, id,
            draft => Text(SummaryMarkdown.Write(draft), "text/markdown", $"{draft.Title}.md")));
        routes.MapGet("/drafts/{id}.json", (string id, DraftStore drafts) => Paper(drafts, id,
            draft => Text(Json.Write(draft), "application/json", $"{draft.Title}.json")));
        routes.MapGet("/ledger.xlsx", (string? from, string? to, string? branch, string? theme, string? status, string? words,
            LedgerStore ledger, PageWords say) => Results.File(
                Written(stream => RecordsXlsx.Write(LedgerFilter.Read(from, to, branch, theme, status, words).Of(ledger.Read()), stream)),
                Excel, $"{say["ledger.title"]}.xlsx"));
    }

    private static IResult Paper(DraftStore drafts, string id, Func<Draft, IResult> file) =>
        drafts.Get(id) is { } stored ? file(stored.Draft) : Results.NotFound();

    private static IResult Text(string text, string type, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", name);

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
