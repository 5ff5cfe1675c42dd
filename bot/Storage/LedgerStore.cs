using System.Collections.Immutable;
using System.Globalization;
using Assistant.Nlp.Ledgers;
using LiteDB;

namespace Assistant.Bot.Storage;

/// <summary>A record was changed by someone else since it was read: read it again and decide again.</summary>
public sealed class RecordChangedException(string id) : Exception($"{id} was changed meanwhile.");

/// <summary>
/// The ledger: every record, in memory to read and on disk to last. What <see cref="Keep"/> returned from survives the
/// loss of the process. Every revision of a record is kept beside the newest.
/// </summary>
public sealed class LedgerStore
{
    private readonly DataDirectory directory;
    private readonly RosterStore roster;
    private readonly StoredValues<ActivityRecord> newest;
    private readonly StoredValues<ActivityRecord> revisions;
    private readonly ThemeCorrections lessons;
    private readonly StoredValues<EventDecision> decided;
    private volatile Shelf shelf;
    private volatile ImmutableList<EventDecision> decisions;
    private int lastNumber;

    public LedgerStore(DataDirectory directory, RosterStore roster)
    {
        (this.directory, this.roster) = (directory, roster);
        newest = new StoredValues<ActivityRecord>(directory, "records");
        revisions = new StoredValues<ActivityRecord>(directory, "record_revisions");
        lessons = new ThemeCorrections(directory.Path);
        decided = new StoredValues<EventDecision>(directory, "event_decisions");
        decisions = [.. decided.All().Select(stored => stored.Value).OrderBy(decision => decision.At)];
        shelf = Shelf.Empty.With(newest.All().Select(stored => stored.Value));
        lastNumber = shelf.Records.Select(record => NumberOf(record.Id)).DefaultIfEmpty().Max();
    }

    /// <summary>Raised after a change, with the records as they are now; on the thread that changed them.</summary>
    public event Action<IReadOnlyList<ActivityRecord>>? Changed;

    /// <summary>The ledger of this moment, in the order in which the records were first kept.</summary>
    public Ledger Read() => new(shelf.Records, roster.Read()) { Decisions = decisions };

    /// <summary>The newest revision, or null where no record has that id.</summary>
    public ActivityRecord? Get(string id) => shelf.Find(id);

    /// <summary>A record as it was in one of its revisions; null where that is not kept here.</summary>
    public ActivityRecord? Revision(string id, int revision) => revisions.Find(RevisionKey(id, revision));

    /// <summary>Every revision of a record that was kept here, the first one first.</summary>
    public IReadOnlyList<ActivityRecord> Revisions(string id) => Get(id) is not { } last ? []
        : [.. Enumerable.Range(1, last.Revision).Select(revision => revisions.Find(RevisionKey(id, revision))).OfType<ActivityRecord>()];

    /// <summary>A new id, never given before: R1, R2, …</summary>
    public string NextId() => $"R{Interlocked.Increment(ref lastNumber)}";

    /// <summary>Keeps new records and new revisions of old ones: all or none.</summary>
    /// <exception cref="RecordChangedException">A revision is not later than the stored one.</exception>
    public void Keep(params IReadOnlyList<ActivityRecord> changed)
    {
        directory.Write(database => Put(database, changed), () => Show(changed));
        Announce(changed);
    }

    /// <summary>Changes the newest revision of a record; counts the revision up by itself.</summary>
    /// <returns>The record as it is now.</returns>
    /// <exception cref="KeyNotFoundException">No record has that id.</exception>
    public ActivityRecord Update(string id, Func<ActivityRecord, ActivityRecord> change)
    {
        while (true)
        {
            var stored = Get(id) ?? throw new KeyNotFoundException(id);
            var changed = change(stored) with { Revision = stored.Revision + 1 };
            try
            {
                Keep(changed);
                return changed;
            }
            catch (RecordChangedException)
            {
                // Someone was faster: change what they left.
            }
        }
    }

    /// <summary>Keeps what staff decided about a doubt, with the records that change by it.</summary>
    /// <exception cref="RecordChangedException">A revision is not later than the stored one.</exception>
    public void Decide(EventDecision decision, IReadOnlyList<ActivityRecord> changed)
    {
        directory.Write(
            database =>
            {
                Put(database, changed);
                Put(database, decision);
            },
            () =>
            {
                Show(changed);
                Show(decision);
            });
        Announce(changed);
    }

    /// <summary>Within a change: writes a decision. A later one about the same doubt replaces it.</summary>
    internal void Put(ILiteDatabase database, EventDecision decision) => decided.Put(database, decision.Key, decision);

    /// <summary>Once a decision is on disk.</summary>
    internal void Show(EventDecision decision) => decisions = decisions.RemoveAll(other => other.Key == decision.Key).Add(decision);

    /// <summary>Within a change: writes the records.</summary>
    internal void Put(ILiteDatabase database, IReadOnlyList<ActivityRecord> changed)
    {
        var after = shelf;
        foreach (var record in changed)
        {
            if (after.Find(record.Id) is { } stored && record.Revision <= stored.Revision) throw new RecordChangedException(record.Id);
            after = after.With([record]);
            newest.Put(database, after.PlaceOf(record.Id), record);
            revisions.Put(database, RevisionKey(record.Id, record.Revision), record);
        }
    }

    /// <summary>Once a change is on disk: readers see it from here on.</summary>
    internal void Show(IReadOnlyList<ActivityRecord> changed)
    {
        foreach (var record in changed)
            if (IsLesson(record, shelf.Find(record.Id))) lessons.Add(record.Id, record.Text, record.Theme);
        shelf = shelf.With(changed);
        foreach (var record in changed) lastNumber = Math.Max(lastNumber, NumberOf(record.Id));
    }

    /// <summary>After a change, outside of it: tells who listens.</summary>
    internal void Announce(IReadOnlyList<ActivityRecord> changed)
    {
        if (changed.Count > 0) Changed?.Invoke(changed);
    }

    /// <summary>Whether a person chose the theme just now: the classifier learns from it.</summary>
    private static bool IsLesson(ActivityRecord record, ActivityRecord? before) =>
        record.ThemeBy == ThemeBy.Person && (before is null || before.ThemeBy != ThemeBy.Person || before.Theme != record.Theme);

    private static string RevisionKey(string id, int revision) => $"{id}/{revision}";

    /// <summary>17 for R17; 0 for ids that came from elsewhere.</summary>
    private static int NumberOf(string id) =>
        id.StartsWith('R') && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Records in the order kept, and where each stands.</summary>
    private sealed record Shelf(ImmutableList<ActivityRecord> Records, ImmutableDictionary<string, int> Places)
    {
        public static Shelf Empty { get; } = new([], ImmutableDictionary<string, int>.Empty);

        public ActivityRecord? Find(string id) => Places.TryGetValue(id, out var place) ? Records[place] : null;

        public int PlaceOf(string id) => Places[id];

        public Shelf With(IEnumerable<ActivityRecord> changed)
        {
            var (records, places) = (Records.ToBuilder(), Places.ToBuilder());
            foreach (var record in changed)
            {
                if (places.TryGetValue(record.Id, out var place))
                {
                    records[place] = record;
                    continue;
                }
                places[record.Id] = records.Count;
                records.Add(record);
            }
            return new Shelf(records.ToImmutable(), places.ToImmutable());
        }
    }
}
