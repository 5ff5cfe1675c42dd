using System.Collections.Concurrent;
using System.Globalization;
using LiteDB;

namespace Assistant.Bot.Storage;

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

    /// <summary>Every version of a draft that is kept, the newest first.</summary>
    public IReadOnlyList<StoredDraft> Versions(string id) =>
        [.. Enumerable.Range(1, Get(id)?.Version ?? 0).Reverse().Select(version => Get(id, version)).OfType<StoredDraft>()];

    /// <summary>The newest version of every draft, the latest one first.</summary>
    public IReadOnlyList<StoredDraft> All() => [.. newest.Values.OrderByDescending(draft => draft.At).ThenByDescending(draft => draft.Id.Length).ThenByDescending(draft => draft.Id, StringComparer.Ordinal)];

    /// <summary>Keeps a version.</summary>
    /// <exception cref="DraftChangedException">Another version of that number is kept.</exception>
    public void Keep(StoredDraft draft) => directory.Write(database => Put(database, draft), () => Show(draft));

    internal void Put(ILiteDatabase database, StoredDraft draft)
    {
        if (Get(draft.Id) is { } kept && kept.Version >= draft.Version) throw new DraftChangedException(draft.Id);
        stored.Put(database, KeyOf(draft.Id, draft.Version), draft);
    }

    internal void Show(StoredDraft draft) => newest[draft.Id] = draft;

    private static string KeyOf(string id, int version) => $"{id}/{version:D5}";
}
