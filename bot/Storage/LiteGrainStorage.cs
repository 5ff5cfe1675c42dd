using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Texts;
using LiteDB;
using Orleans.Storage;

namespace Assistant.Bot.Storage;

/// <summary>What a turn writes beside the state of its conversation.</summary>
/// <param name="Records">New records and new revisions.</param>
/// <param name="Drafts">New drafts.</param>
/// <param name="Turn">The turn itself.</param>
public sealed record TurnWrites(IReadOnlyList<ActivityRecord> Records, IReadOnlyList<StoredDraft> Drafts, HeardTurn Turn)
{
    /// <summary>What staff decided about an event told twice; null for nearly all turns.</summary>
    public EventDecision? Decision { get; init; }
}

/// <summary>Grain state that brings along what is to be written in the same transaction.</summary>
public interface ICarriesWrites
{
    /// <summary>Null where nothing is left to write. Not part of the state itself.</summary>
    TurnWrites? Writes { get; }
}

/// <summary>
/// Grain state in LiteDB. The state of a conversation and what its turn wrote are one transaction: after a crash either
/// all of a turn is there or nothing of it.
/// </summary>
internal sealed class LiteGrainStorage(DataDirectory directory, LedgerStore ledger, DraftStore drafts, TurnStore turns) : IGrainStorage
{
    private const string Collection = "grains";

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var document = Find(stateName, grainId);
        grainState.RecordExists = document is not null;
        grainState.ETag = document?["etag"].AsString;
        grainState.State = document is null ? Activator.CreateInstance<T>()
            : System.Text.Json.JsonSerializer.Deserialize<T>(document["json"].AsString, Json.Options)!;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var writes = (grainState.State as ICarriesWrites)?.Writes;
        var etag = NextETag(grainState.ETag);
        directory.Write(
            database =>
            {
                Expect(database, stateName, grainId, grainState.ETag);
                database.GetCollection(Collection).Upsert(new BsonDocument
                {
                    ["_id"] = KeyOf(stateName, grainId),
                    ["etag"] = etag,
                    ["json"] = Json.Write(grainState.State),
                });
                if (writes is not null) Put(database, writes);
            },
            () => Show(writes));
        if (writes is not null) ledger.Announce(writes.Records);
        grainState.ETag = etag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        directory.Write(database =>
        {
            Expect(database, stateName, grainId, grainState.ETag);
            database.GetCollection(Collection).Delete(KeyOf(stateName, grainId));
        });
        (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        return Task.CompletedTask;
    }

    private void Put(ILiteDatabase database, TurnWrites writes)
    {
        ledger.Put(database, writes.Records);
        foreach (var draft in writes.Drafts) drafts.Put(database, draft);
        if (writes.Decision is { } decision) ledger.Put(database, decision);
        turns.Put(database, writes.Turn);
    }

    private void Show(TurnWrites? writes)
    {
        if (writes is null) return;
        ledger.Show(writes.Records);
        foreach (var draft in writes.Drafts) drafts.Show(draft);
        if (writes.Decision is { } decision) ledger.Show(decision);
    }

    private BsonDocument? Find(string stateName, GrainId grainId) =>
        directory.Read(database => database.GetCollection(Collection).FindById(KeyOf(stateName, grainId)));

    private static void Expect(ILiteDatabase database, string stateName, GrainId grainId, string? etag)
    {
        var stored = database.GetCollection(Collection).FindById(KeyOf(stateName, grainId))?["etag"].AsString;
        if (stored != etag) throw new InconsistentStateException($"{grainId} was written meanwhile.", stored, etag);
    }

    private static string NextETag(string? etag) =>
        ((etag is null ? 0 : long.Parse(etag, System.Globalization.CultureInfo.InvariantCulture)) + 1)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Short whatever the conversation is called: index keys have a limit.</summary>
    private static string KeyOf(string stateName, GrainId grainId) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes($"{stateName}\n{grainId}")));
}
