using System.Collections.Concurrent;
using System.Globalization;
using Assistant.Nlp.Summaries;
using LiteDB;

namespace Assistant.Bot.Storage;

/// <summary>A draft as kept.</summary>
/// <param name="Id">D1, D2, …: one paper through all its versions.</param>
/// <param name="Version">1 when first written; one more with each edit.</param>
/// <param name="By">Who asked for it or edited it; empty where nobody is named.</param>
public sealed record StoredDraft(string Id, int Version, Draft Draft, string By, DateTimeOffset At);

/// <summary>The drafts, with all their versions.</summary>
public sealed class DraftStore
{
    private readonly DataDirectory directory;
    private readonly StoredValues<StoredDraft> stored;
    private readonly ConcurrentDictionary<string, StoredDraft> newest;
    private int lastNumber;

    public DraftStore(DataDirectory directory)
    {
        this.directory = directory;
        stored = new StoredValues<StoredDraft>(directory, "drafts");
        newest = new(stored.All().Select(draft => draft.Value).GroupBy(draft => draft.Id)
            .Select(versions => KeyValuePair.Create(versions.Key, versions.MaxBy(draft => draft.Version)!)));
        lastNumber = newest.Keys.Select(id => int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
    }

    /// <summary>A new id, never given before.</summary>
    public string NextId() => $"D{Interlocked.Increment(ref lastNumber)}";

    /// <summary>The newest version, or null.</summary>
    public StoredDraft? Get(string id) => newest.GetValueOrDefault(id);

    public StoredDraft? Get(string id, int version) => stored.Find(KeyOf(id, version));

    /// <summary>The newest version of every draft, the latest one first.</summary>
    public IReadOnlyList<StoredDraft> All() => [.. newest.Values.OrderByDescending(draft => draft.At).ThenByDescending(draft => draft.Id.Length).ThenByDescending(draft => draft.Id, StringComparer.Ordinal)];

    /// <summary>Keeps a version.</summary>
    public void Keep(StoredDraft draft) => directory.Write(database => Put(database, draft), () => Show(draft));

    internal void Put(ILiteDatabase database, StoredDraft draft) => stored.Put(database, KeyOf(draft.Id, draft.Version), draft);

    internal void Show(StoredDraft draft) => newest[draft.Id] = draft;

    private static string KeyOf(string id, int version) => $"{id}/{version:D5}";
}
