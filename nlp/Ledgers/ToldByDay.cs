using Assistant.Nlp.Branches;

namespace Assistant.Nlp.Ledgers;

/// <summary>Tellings by branch and day, and by the message they were part of.</summary>
/// <param name="all">In the order of the ledger.</param>
internal sealed class ToldByDay(IReadOnlyList<ActivityRecord> all, Roster roster)
{
    private readonly HashSet<string> own = [.. roster.Branches.Select(branch => branch.Name)];
    private readonly Dictionary<(string, DateOnly), List<ActivityRecord>> days = [];
    private readonly Dictionary<string, List<ActivityRecord>> branches = [];
    private readonly Lazy<Dictionary<string, ActivityRecord>> byId = new(() => all.ToDictionary(record => record.Id));
    private readonly Lazy<ILookup<RecordSource, ActivityRecord>> bySource = new(() => all.ToLookup(record => record.Source));

    /// <summary>The earlier tellings that may disagree with one.</summary>
    /// <param name="anyDay">Whether it points back to what was told before, of whatever day.</param>
    public IEnumerable<ActivityRecord> Before(ActivityRecord record, bool anyDay)
    {
        if (record.Figures.Count == 0) return [];
        // Of an event told twice only what the first message told beside it can still disagree.
        if (record.SameEventAs is { } first)
            return byId.Value.TryGetValue(first, out var told) ? bySource.Value[told.Source].Where(other => other.SameEventAs is null && other.Id != first && other.Source.Activity.Length > 0) : [];
        return anyDay ? Partners(record).SelectMany(branch => branches.GetValueOrDefault(branch) ?? [])
            : record.Date.Assumed ? [] : Partners(record).SelectMany(branch => days.GetValueOrDefault((branch, record.Date.Start)) ?? []);
    }

    public void Add(ActivityRecord record)
    {
        if (record.SameEventAs is not null || record.Figures.Count == 0) return;
        foreach (var branch in Partners(record))
        {
            Put(branches, branch, record);
            if (!record.Date.Assumed) Put(days, (branch, record.Date.Start), record);
        }
    }

    /// <summary>Whose event it is; what the township's body tells may be of any branch that it names.</summary>
    private IEnumerable<string> Partners(ActivityRecord record)
    {
        var partners = record.JointBranches.Prepend(record.Branch);
        return own.Count == 0 || own.Contains(record.Branch) ? partners
            : partners.Concat(own.Where(name => record.Text.Contains(EventWording.NameOf(name), StringComparison.Ordinal)));
    }

    private static void Put<TKey>(Dictionary<TKey, List<ActivityRecord>> shelf, TKey key, ActivityRecord record) where TKey : notnull
    {
        if (!shelf.TryGetValue(key, out var told)) shelf[key] = told = [];
        told.Add(record);
    }
}
