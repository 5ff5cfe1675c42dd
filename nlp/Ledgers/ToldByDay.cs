using Assistant.Nlp.Branches;

namespace Assistant.Nlp.Ledgers;

/// <summary>Tellings by branch and day, and by the message they were part of.</summary>
/// <param name="all">In the order of the ledger.</param>
internal sealed class ToldByDay(IReadOnlyList<ActivityRecord> all, Roster roster)
{
    private readonly HashSet<string> own = [.. roster.Branches.Select(branch => branch.Name)];
    private readonly Dictionary<(string, DateOnly), List<EventTelling>> days = [];
    private readonly Dictionary<string, List<EventTelling>> branches = [];
    private readonly Dictionary<RecordSource, List<EventTelling>> messages = [];
    private readonly Lazy<Dictionary<string, RecordSource>> sources = new(() => all.ToDictionary(record => record.Id, record => record.Source));

    /// <summary>The earlier tellings that may disagree with one; of any day, where it points back to what was told before.</summary>
    public IEnumerable<EventTelling> Before(EventTelling telling)
    {
        var record = telling.Record;
        // Of an event told twice only what the first message told beside it can still disagree.
        if (record.SameEventAs is { } first)
            return sources.Value.TryGetValue(first, out var source) && messages.TryGetValue(source, out var beside) ? beside.Where(other => other.Record.Id != first) : [];
        if (telling.Signs.PointsBack) return Partners(record).SelectMany(branch => branches.GetValueOrDefault(branch) ?? []);
        return record.Date.Assumed ? [] : Partners(record).SelectMany(branch => days.GetValueOrDefault((branch, record.Date.Start)) ?? []);
    }

    public void Add(EventTelling telling)
    {
        var record = telling.Record;
        if (record.SameEventAs is not null) return;
        if (record.Source.Activity.Length > 0) Put(messages, record.Source, telling);
        foreach (var branch in Partners(record))
        {
            Put(branches, branch, telling);
            if (!record.Date.Assumed) Put(days, (branch, record.Date.Start), telling);
        }
    }

    /// <summary>Whose event it is; what the township's body tells may be of any branch that it names.</summary>
    private IEnumerable<string> Partners(ActivityRecord record)
    {
        var partners = record.JointBranches.Prepend(record.Branch);
        return own.Count == 0 || own.Contains(record.Branch) ? partners
            : partners.Concat(own.Where(name => record.Text.Contains(EventWording.NameOf(name), StringComparison.Ordinal)));
    }

    private static void Put<TKey>(Dictionary<TKey, List<EventTelling>> shelf, TKey key, EventTelling telling) where TKey : notnull
    {
        if (!shelf.TryGetValue(key, out var told)) shelf[key] = told = [];
        told.Add(telling);
    }
}
