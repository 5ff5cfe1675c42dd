using System.Text.Json;
using Assistant.Nlp.Texts;
using LiteDB;

namespace Assistant.Bot.Storage;

/// <summary>Values of one kind by key, each kept in the JSON that the command line speaks.</summary>
internal sealed class StoredValues<T>(DataDirectory directory, string name)
{
    /// <summary>Within a change: adds or replaces.</summary>
    public void Put(ILiteDatabase database, BsonValue key, T value) =>
        database.GetCollection(name).Upsert(new BsonDocument { ["_id"] = key, ["json"] = Json.Write(value) });

    /// <summary>A change of its own: adds or replaces.</summary>
    public void Put(BsonValue key, T value) => directory.Write(database => Put(database, key, value));

    /// <summary>Within a change: removes; nothing happens where there is none.</summary>
    public void Remove(ILiteDatabase database, BsonValue key) => database.GetCollection(name).Delete(key);

    /// <summary>The value of that key, or null.</summary>
    public T? Find(BsonValue key) => directory.Read(database =>
        database.GetCollection(name).FindById(key) is { } document ? Value(document) : default);

    /// <summary>All values with their keys, in the order of the keys.</summary>
    public IReadOnlyList<(BsonValue Key, T Value)> All() => directory.Read(database =>
        database.GetCollection(name).Find(Query.All()).Select(document => (document["_id"], Value(document))).ToList());

    private static T Value(BsonDocument document) =>
        System.Text.Json.JsonSerializer.Deserialize<T>(document["json"].AsString, Json.Options)!;
}
