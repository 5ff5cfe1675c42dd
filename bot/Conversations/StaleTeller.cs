using Assistant.Bot.Storage;
using Assistant.Nlp.Editing;
using Assistant.Nlp.Ledgers;

namespace Assistant.Bot.Conversations;

/// <summary>What of a draft no longer holds → a few lines.</summary>
internal sealed class StaleTeller(Phrases phrases)
{
    private const int MostTold = 4;

    /// <param name="past">A record in an earlier revision.</param>
    /// <returns>Empty where everything holds.</returns>
    public string Tell(StoredDraft stored, Ledger ledger, Func<string, int, ActivityRecord?> past)
    {
        if (stored.Basis is not { } basis) return "";
        var found = new StaleFinder(past).Find(stored.Draft, basis, ledger);
        if (found.Count == 0) return "";
        var arrived = found.Count(record => record.Change == RecordChange.Arrived);
        var others = found.Where(record => record.Change != RecordChange.Arrived).ToList();
        IEnumerable<string> lines = [.. others.Take(MostTold).Select(Line), .. others.Count > MostTold ? [phrases.Say(Say.StaleMore, 0, ("count", $"{others.Count - MostTold}"))] : Array.Empty<string>(),
            .. arrived > 0 ? [phrases.Say(Say.StaleArrived, 0, ("count", $"{arrived}"))] : Array.Empty<string>()];
        return phrases.Say(Say.Stale, 0, ("lines", string.Join('\n', lines)));
    }

    private string Line(StaleRecord stale)
    {
        var change = stale.Change switch
        {
            RecordChange.Figures => string.Join('、', stale.Moves.Select(Moved)),
            RecordChange.Withdrawn => phrases.Say(Say.StaleWithdrawn, 0),
            RecordChange.NoLongerCounts => phrases.Say(Say.StaleNotCounted, 0),
            _ => phrases.Say(Say.StaleWords, 0),
        };
        var sentences = stale.Sentences.Count == 0 ? "" : phrases.Say(Say.StaleSentences, 0, ("count", $"{stale.Sentences.Count}"), ("words", Begin(stale.Sentences[0])));
        return phrases.Say(Say.StaleLine, 0, ("record", stale.Record.Id), ("branch", Nlp.Branches.Branch.ShortOf(stale.Record.Branch)), ("change", change), ("sentences", sentences));
    }

    private string Moved(FigureMove move) => move switch
    {
        { Before.Length: 0 } => phrases.Say(Say.StaleAdded, 0, ("after", move.After)),
        { After.Length: 0 } => phrases.Say(Say.StaleRemoved, 0, ("before", move.Before)),
        _ => phrases.Say(Say.StaleMoved, 0, ("before", move.Before), ("after", move.After)),
    };

    private static string Begin(string sentence) => sentence.Length > 18 ? sentence[..18] : sentence.TrimEnd('。');
}
