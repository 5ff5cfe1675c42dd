using System.Globalization;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Queries;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>Searches and questions for numbers: the number, and the first few records behind it.</summary>
internal sealed class LookupAnswerer(
    QueryReader reader, LedgerSearch search, RecordWords words, Phrases phrases, IOptions<ConversationOptions> options)
{
    public Turn Answer(Scene scene)
    {
        var result = search.Find(reader.Read(scene.Message.Text, scene.Today, scene.Ledger.Roster), scene.Ledger);
        return Turn.Saying(scene.State with { Open = null }, Reply.Plain(Text(scene, result)));
    }

    private string Text(Scene scene, SearchResult result) => result switch
    {
        { Query.Ask: QueryAsk.MissingBranches, Answer: { } answer } => Missing(scene, answer),
        { Query.Ask: QueryAsk.Branches, Answer: { } answer } => Branches(scene, answer, result.Hits),
        { Query.Ask: QueryAsk.Sum, Answer: { } answer } when result.Hits.Count > 0 => With(scene, Number(scene, Say.AnswerSum, answer), result.Hits),
        { Query.Ask: QueryAsk.Count, Answer: { } answer } when result.Hits.Count > 0 => With(scene, Number(scene, Say.AnswerCount, answer), result.Hits),
        { Hits.Count: 0 } => phrases.Say(Say.FoundNothing, scene.Turn),
        _ => With(scene, phrases.Say(Say.Found, scene.Turn, ("count", Written(result.Hits.Count))), result.Hits),
    };

    private string Missing(Scene scene, QueryAnswer answer) => answer.Branches.Count == 0
        ? phrases.Say(Say.AnswerNoneMissing, scene.Turn)
        : phrases.Say(Say.AnswerMissing, scene.Turn, ("count", Written(answer.Branches.Count)), ("branches", Listed(answer.Branches)));

    private string Branches(Scene scene, QueryAnswer answer, IReadOnlyList<Hit> hits) => answer.Branches.Count == 0
        ? phrases.Say(Say.AnswerNoBranches, scene.Turn)
        : With(scene, phrases.Say(Say.AnswerBranches, scene.Turn, ("count", Written(answer.Branches.Count)), ("branches", Listed(answer.Branches))), hits);

    private string Number(Scene scene, Say key, QueryAnswer answer) =>
        phrases.Say(key, scene.Turn, ("value", Written(answer.Value)), ("unit", answer.Unit), ("branches", Written(answer.Branches.Count)));

    /// <summary>An answer and the first records behind it.</summary>
    private string With(Scene scene, string answer, IReadOnlyList<Hit> hits)
    {
        var lines = hits.Take(options.Value.ListedRecords).Select(hit => phrases.Say(Say.FoundLine, 0, ("record", words.Line(hit.Record, scene.Today))));
        var more = hits.Count - options.Value.ListedRecords;
        return string.Join('\n', (string[])[answer, .. lines, .. more > 0 ? [phrases.Say(Say.FoundMore, scene.Turn, ("count", Written(more)))] : Array.Empty<string>()]);
    }

    private static string Listed(IReadOnlyList<string> branches) => string.Join('、', branches.Select(Nlp.Branches.Branch.ShortOf));

    /// <summary>196.4万 for amounts that read better so, exact always.</summary>
    private static string Written(decimal value) => value >= 10000 && value % 100 == 0
        ? (value / 10000).ToString("0.##", CultureInfo.InvariantCulture) + "万"
        : value.ToString("0.####", CultureInfo.InvariantCulture);
}
