using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Queries;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.Conversations;

/// <summary>What a search found, in words: the number, and the first few records behind it.</summary>
internal sealed partial class LookupWords(RecordWords words, Phrases phrases, IOptions<ConversationOptions> options)
{
    /// <summary>How many branches after the first are named in a ranking.</summary>
    private const int Runners = 3;

    private const int InFullAtMost = 3;
    private const int LongestAsking = 14;

    public string Tell(Scene scene, SearchResult result) => result switch
    {
        { Answer.Ranking.Count: > 0 } => With(scene, Ranked(scene, result), Sources(result)),
        { Query.Ask: QueryAsk.MissingBranches, Answer: { } answer } => Missing(scene, answer),
        { Query.Ask: QueryAsk.Branches, Answer: { } answer } => Branches(scene, answer, result.Hits),
        { Hits.Count: 0, Query: { OfSpeaker: true, Matter: "" } } => phrases.Say(Say.OwnNothing, scene.Turn),
        { Hits.Count: 0 } => phrases.Say(Say.FoundNothing, scene.Turn),
        { Query.Ask: QueryAsk.Sum, Answer.Value: 0 } => With(scene, phrases.Say(Say.AnswerNoNumber, scene.Turn), result.Hits),
        { Query.Ask: QueryAsk.Sum, Answer: { } answer } => With(scene, Number(scene, Say.AnswerSum, answer), Sources(result)),
        { Query.Ask: QueryAsk.Count, Answer: { } answer } => With(scene, Number(scene, Say.AnswerCount, answer), Sources(result)) + Pending(scene, result),
        { Query.Rank: not QueryRank.None } => With(scene, phrases.Say(Say.FoundRanked, scene.Turn), result.Hits),
        _ => With(scene, phrases.Say(Say.Found, scene.Turn, ("count", Written(result.Hits.Count))), result.Hits),
    };

    public bool AsksDetails(string message) => message.Length <= LongestAsking && Details().IsMatch(message);

    /// <summary>The first records behind an answer, word for word.</summary>
    public string InFull(Scene scene, SearchResult result) => string.Join('\n', Sources(result).Take(InFullAtMost).Select(hit =>
        phrases.Say(Say.FoundLine, 0, ("record", words.FullLine(hit.Record, scene.Today)))));

    [GeneratedRegex("详细|展开|具体(?:点|些|说|内容)|全文|原话|念一[下遍]")]
    private static partial Regex Details();

    /// <summary>7月73条，6月75条，少2条.</summary>
    public string Compared(Scene scene, SearchResult one, SearchResult other)
    {
        var (first, second) = (ValueOf(one), ValueOf(other));
        var key = first == second ? Say.AnswerEven : first > second ? Say.AnswerMoreThan : Say.AnswerLessThan;
        return phrases.Say(key, scene.Turn,
            ("period", Told(scene, one.Query)), ("value", Written(first)), ("other", Told(scene, other.Query)), ("other_value", Written(second)),
            ("unit", one.Answer?.Unit ?? phrases.Say(Say.UnitRecords, 0)), ("difference", Written(Math.Abs(first - second))));
    }

    private string Told(Scene scene, Query query) => Periods.Told(phrases, query.From!.Value, query.To!.Value, scene.Today);

    private static decimal ValueOf(SearchResult result) => result.Answer?.Value ?? result.Hits.Count;

    private string Ranked(Scene scene, SearchResult result)
    {
        var answer = result.Answer!;
        var after = answer.Ranking.Skip(answer.Branches.Count).Take(Runners).Select(one => phrases.Say(Say.RankedBranch, 0,
            ("branch", Branch.ShortOf(one.Branch)), ("value", Written(one.Value)), ("unit", answer.Unit))).ToList();
        var text = phrases.Say(result.Query.Rank == QueryRank.Most ? Say.AnswerMost : Say.AnswerLeast, scene.Turn,
            ("branches", Listed(answer.Branches)), ("value", Written(answer.Value)), ("unit", answer.Unit));
        return after.Count == 0 ? text : text + phrases.Say(Say.AnswerNext, scene.Turn, ("branches", string.Join('、', after)));
    }

    private string Missing(Scene scene, QueryAnswer answer) => answer.Branches.Count == 0
        ? phrases.Say(Say.AnswerNoneMissing, scene.Turn)
        : phrases.Say(Say.AnswerMissing, scene.Turn, ("count", Written(answer.Branches.Count)), ("branches", Listed(answer.Branches)));

    private string Branches(Scene scene, QueryAnswer answer, IReadOnlyList<Hit> hits) => answer.Branches.Count == 0
        ? phrases.Say(Say.AnswerNoBranches, scene.Turn)
        : With(scene, phrases.Say(Say.AnswerBranches, scene.Turn, ("count", Written(answer.Branches.Count)), ("branches", Listed(answer.Branches))), hits);

    private string Number(Scene scene, Say key, QueryAnswer answer) =>
        phrases.Say(key, scene.Turn, ("value", Written(answer.Value)), ("unit", answer.Unit), ("branches", Written(answer.Branches.Count)));

    /// <summary>A number is shown with the records that it was made of.</summary>
    private static IReadOnlyList<Hit> Sources(SearchResult result)
    {
        if (result.Answer is { Ranking.Count: > 0 } ranked) return [.. result.Hits.Where(hit => hit.Record.Counts && ranked.Branches.Contains(hit.Record.Branch))];
        return result.Answer is { From.Count: > 0 } answer ? [.. result.Hits.Where(hit => answer.From.Contains(hit.Record.Id))] : result.Hits;
    }

    private string Pending(Scene scene, SearchResult result) =>
        result.Hits.Count(hit => hit.Record.Status == RecordStatus.Pending) is > 0 and var pending && !result.Query.WantsPending
            ? "\n" + phrases.Say(Say.FoundPending, scene.Turn, ("count", Written(pending))) : "";

    /// <summary>An answer and the first records behind it.</summary>
    private string With(Scene scene, string answer, IReadOnlyList<Hit> hits)
    {
        var lines = hits.Take(options.Value.ListedRecords).Select(hit => phrases.Say(Say.FoundLine, 0, ("record", words.Line(hit.Record, scene.Today))));
        var more = hits.Count - options.Value.ListedRecords;
        return string.Join('\n', (string[])[answer, .. lines, .. more > 0 ? [phrases.Say(Say.FoundMore, scene.Turn, ("count", Written(more)))] : Array.Empty<string>()]);
    }

    private static string Listed(IReadOnlyList<string> branches) => string.Join('、', branches.Select(Branch.ShortOf));

    /// <summary>196.4万 for amounts that read better so, exact always.</summary>
    private static string Written(decimal value) => value >= 10000 && value % 100 == 0
        ? (value / 10000).ToString("0.##", CultureInfo.InvariantCulture) + "万"
        : value.ToString("0.####", CultureInfo.InvariantCulture);
}
