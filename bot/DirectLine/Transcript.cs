using Assistant.Bot.Activities;
using Assistant.Bot.Storage;

namespace Assistant.Bot.DirectLine;

/// <summary>What was said in the conversations: kept first, then sent to whoever listens.</summary>
internal sealed class Transcript(ActivityStore store, ConversationStreams streams, TimeProvider time)
{
    /// <summary>Keeps what a client sent, unless it is kept already, and shows it to the client itself as others would see it.</summary>
    /// <returns>The activity as it is kept.</returns>
    public Activity Hear(string conversation, Activity sent)
    {
        var (kept, isNew) = store.AppendOnce(conversation, sent with { Timestamp = time.GetUtcNow() });
        if (isNew) streams.Send(conversation, new LiveActivity(kept.Activity, kept.Sequence));
        return kept.Activity;
    }

    /// <summary>Keeps the replies to an activity, all or none, and sends them.</summary>
    public void Answer(string conversation, Activity heard, IEnumerable<Activity> replies)
    {
        var at = time.GetUtcNow();
        foreach (var (activity, sequence) in store.Append(conversation, [.. replies.Select(reply => reply with { Timestamp = at })], heard.Id))
            streams.Send(conversation, new LiveActivity(activity, sequence));
    }

    /// <summary>Sends an activity that is not kept.</summary>
    public void Show(string conversation, Activity activity) =>
        streams.Send(conversation, new LiveActivity(activity with { Timestamp = time.GetUtcNow() }, null));
}
