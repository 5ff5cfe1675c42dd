using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assistant.Bot.Activities;
using LiteDB;

namespace Assistant.Bot.Storage;

/// <summary>An activity that is kept, and its place in its conversation: 1, 2, …</summary>
internal sealed record KeptActivity(Activity Activity, long Sequence);

/// <summary>
/// The activities of the Direct Line conversations, so that a reload of the page and a restart of the program show what
/// was said. The id of an activity is its conversation and its place: <c>abc|0000007</c>.
/// </summary>
internal sealed class ActivityStore(DataDirectory directory)
{
    private const string Conversations = "conversations";
    private const string Activities = "activities";
    private const string Senders = "activity_client_ids";
    private const string Answered = "activities_answered";

    /// <summary>Whether the conversation was started.</summary>
    public bool Started(string conversation) =>
        directory.Read(database => database.GetCollection(Conversations).FindById(conversation) is not null);

    /// <summary>Starts a conversation.</summary>
    /// <returns>False if it was started before.</returns>
    public bool Start(string conversation)
    {
        if (Started(conversation)) return false;

        var started = false;
        directory.Write(database => started = database.GetCollection(Conversations).Upsert(new BsonDocument { ["_id"] = conversation }));
        return started;
    }

    /// <summary>The place of the newest activity; 0 where there is none.</summary>
    public long Last(string conversation) => directory.Read(database => LastOf(database, conversation));

    /// <summary>What comes after a place, the oldest first, at most so many.</summary>
    public IReadOnlyList<KeptActivity> After(string conversation, long sequence, int most) => directory.Read(database =>
        database.GetCollection(Activities)
            .Find(Query.Between("_id", IdOf(conversation, sequence + 1), IdOf(conversation, Furthest)), limit: most)
            .Select(Kept).ToList());

    /// <summary>Keeps activities one after the other, all or none, and gives them their ids.</summary>
    /// <param name="answers">The activity that they answer; from now on <see cref="IsAnswered"/> holds for it.</param>
    public IReadOnlyList<KeptActivity> Append(string conversation, IReadOnlyList<Activity> activities, string? answers = null)
    {
        IReadOnlyList<KeptActivity> kept = [];
        directory.Write(database =>
        {
            kept = Put(database, conversation, activities);
            if (answers is not null) database.GetCollection(Answered).Upsert(new BsonDocument { ["_id"] = answers });
        });
        return kept;
    }

    /// <summary>Keeps an activity, unless its sender sent it before.</summary>
    /// <returns>The activity as it is kept, and whether it is new.</returns>
    public (KeptActivity Kept, bool New) AppendOnce(string conversation, Activity activity)
    {
        if (activity.ClientActivityId is not { } sender) return (Append(conversation, [activity])[0], true);

        KeptActivity? before = null, kept = null;
        directory.Write(database =>
        {
            var senders = database.GetCollection(Senders);
            var key = KeyOf(conversation, sender);
            if (senders.FindById(key) is { } known)
            {
                before = Kept(database.GetCollection(Activities).FindById(known["activity"]));
                return;
            }
            kept = Put(database, conversation, [activity])[0];
            senders.Insert(new BsonDocument { ["_id"] = key, ["activity"] = kept.Activity.Id });
        });
        return before is null ? (kept!, true) : (before, false);
    }

    /// <summary>Whether the replies to that activity are kept.</summary>
    public bool IsAnswered(string activityId) =>
        directory.Read(database => database.GetCollection(Answered).FindById(activityId) is not null);

    private static List<KeptActivity> Put(ILiteDatabase database, string conversation, IReadOnlyList<Activity> activities)
    {
        var sequence = LastOf(database, conversation);
        var kept = activities.Select(activity => new KeptActivity(activity with { Id = IdOf(conversation, ++sequence) }, sequence)).ToList();
        database.GetCollection(Activities).Insert(kept.Select(one => new BsonDocument
        {
            ["_id"] = one.Activity.Id,
            ["sequence"] = one.Sequence,
            ["json"] = ActivityJson.Write(one.Activity),
        }));
        return kept;
    }

    private static long LastOf(ILiteDatabase database, string conversation) =>
        database.GetCollection(Activities).Query()
            .Where(Query.Between("_id", IdOf(conversation, 1), IdOf(conversation, Furthest)))
            .OrderByDescending("_id").Limit(1).ToDocuments().Select(document => document["sequence"].AsInt64).FirstOrDefault();

    private static KeptActivity Kept(BsonDocument document) =>
        new(ActivityJson.Read<Activity>(document["json"].AsString), document["sequence"].AsInt64);

    /// <summary>The largest number of the width that ids have; they sort as text.</summary>
    private const long Furthest = 9_999_999;

    private static string IdOf(string conversation, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D7}");

    /// <summary>Short and exact whatever the sender calls its activities: index keys have a limit, and no case.</summary>
    private static string KeyOf(string conversation, string sender) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{sender}")));
}
