using Assistant.Nlp.Queries;

namespace Assistant.Bot.Conversations;

/// <summary>Searches and questions for numbers, each on its own or going on from the one before.</summary>
internal sealed class LookupAnswerer(QueryReader reader, LedgerSearch search, LookupWords told)
{
    /// <summary>Longer messages stand on their own.</summary>
    private const int LongestFollowing = 16;

    private static readonly char[] Breaks = ['，', ',', '；', ';', '？', '?', ' ', '\n'];

    public Turn Answer(Scene scene)
    {
        var (answers, last) = (new List<string>(), scene.Topic?.Query);
        foreach (var question in Questions(scene))
        {
            var query = Understood(scene, question, last);
            var (text, found) = Found(scene, query);
            answers.Add(text);
            if (found) last = query;
        }
        return Says(scene, string.Join('\n', answers), last);
    }

    /// <summary>The answer to a message that only goes on from the last question (那去年呢); null for any other.</summary>
    public Turn? Follow(Scene scene)
    {
        if (scene.Message.Text.Length > LongestFollowing || scene.Topic?.Query is not { } earlier) return null;
        if (reader.Follow(scene.Message.Text, earlier, scene.Today, scene.Ledger.Roster) is not { } query) return null;
        return Says(scene, Limited(scene, query), earlier);
    }

    /// <summary>The answer to who has the most of something; null for any other question.</summary>
    public Turn? Ranked(Scene scene) =>
        reader.Read(scene.Message.Text, scene.Today, scene.Ledger.Roster).Rank == QueryRank.None ? null : Answer(scene);

    /// <summary>The answer to who reported, or did not report, a certain matter; null where none is named that any record tells of.</summary>
    public Turn? OfMatter(Scene scene)
    {
        var query = reader.Read(scene.Message.Text, scene.Today, scene.Ledger.Roster);
        if (!scene.IsStaff || query is { Matter: "", Theme: null } || query.Ask is not (QueryAsk.Branches or QueryAsk.MissingBranches)) return null;
        return search.Find(query, scene.Ledger).Hits.Count == 0 ? null : Answer(scene);
    }

    /// <summary>Whether a question says of what it is: a matter, a branch, a day.</summary>
    public bool NamesAnything(Scene scene) =>
        reader.Read(scene.Message.Text, scene.Today, scene.Ledger.Roster) is not { Matter: "", Branches.Count: 0, Theme: null, From: null, To: null, OfSpeaker: false };

    /// <summary>What the speaker's own branch has reported.</summary>
    public Turn Own(Scene scene)
    {
        var query = reader.Read(scene.Message.Text, scene.Today, scene.Ledger.Roster);
        var own = query with { Branches = [scene.Speaker.Branch ?? ""], Matter = "", Ask = QueryAsk.List, OfSpeaker = true };
        return Says(scene, own, scene.Topic?.Query);
    }

    /// <summary>卫生院义诊几次，看了多少人 asks twice; anything else once.</summary>
    private IReadOnlyList<string> Questions(Scene scene)
    {
        var parts = scene.Message.Text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var asks = parts.Length is > 1 and < 5 && parts.All(part => reader.Read(part, scene.Today, scene.Ledger.Roster).Ask is QueryAsk.Sum or QueryAsk.Count);
        return asks ? parts : [scene.Message.Text];
    }

    private Query Understood(Scene scene, string question, Query? earlier)
    {
        var roster = scene.Ledger.Roster;
        var following = earlier is null || question.Length > LongestFollowing ? null : reader.Follow(question, earlier, scene.Today, roster);
        return Limited(scene, following ?? reader.Read(question, scene.Today, roster));
    }

    /// <summary>我报过哪些, asked by a secretary, is of their branch.</summary>
    private static Query Limited(Scene scene, Query query) =>
        !scene.IsStaff && query is { OfSpeaker: true, Branches.Count: 0 } && scene.Speaker.Branch is { Length: > 0 } branch ? query with { Branches = [branch] } : query;

    /// <summary>详细点: the first records of the last answer in their own words; null where nothing was looked up.</summary>
    public Turn? Details(Scene scene) =>
        scene.Topic?.Query is { } query && told.AsksDetails(scene.Message.Text) && search.Find(Narrowed(scene, query), scene.Ledger) is { Hits.Count: > 0 } result
            ? Says(scene, told.InFull(scene, result), query) : null;

    /// <summary>柳河的具体点: of what was asked before, that branch's.</summary>
    private Query Narrowed(Scene scene, Query query) => reader.Read(scene.Message.Text, scene.Today, scene.Ledger.Roster).Branches is { Count: > 0 } named
        ? query with { Branches = named, Rank = QueryRank.None } : query;

    private (string Text, bool Found) Found(Scene scene, Query query)
    {
        var result = search.Find(query, scene.Ledger);
        var text = query.Against is not { } against ? told.Tell(scene, result)
            : told.Compared(scene, result, search.Find(query with { From = against.From, To = against.To, Against = null }, scene.Ledger));
        return (text, result.Hits.Count > 0);
    }

    /// <summary>What finds nothing is not gone on from: the question before it is.</summary>
    private Turn Says(Scene scene, Query query, Query? earlier)
    {
        var (text, found) = Found(scene, query);
        return Says(scene, text, found ? query : earlier);
    }

    private static Turn Says(Scene scene, string text, Query? topic) => Turn.Saying(
        scene.State with { Open = null, Topic = topic is null ? null : new Topic(topic, topic.From, topic.To, scene.Message.At) }, Reply.Plain(text));
}
