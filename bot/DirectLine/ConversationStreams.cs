using System.Collections.Concurrent;
using System.Threading.Channels;
using Assistant.Bot.Activities;

namespace Assistant.Bot.DirectLine;

/// <summary>An activity on its way to a client.</summary>
/// <param name="Sequence">Its place in the conversation; null where it is shown and not kept (typing).</param>
internal sealed record LiveActivity(Activity Activity, long? Sequence);

/// <summary>The open streams: one a conversation, as Direct Line has it; a newer one ends the older.</summary>
internal sealed class ConversationStreams
{
    /// <summary>So many unsent activities mean that the client is not reading; it comes back by its watermark.</summary>
    private const int Backlog = 256;

    private readonly ConcurrentDictionary<string, Channel<LiveActivity>> open = new();

    /// <summary>Begins to listen. The reader completes when a newer stream takes over or the client falls behind.</summary>
    public ChannelReader<LiveActivity> Open(string conversation)
    {
        var mine = Channel.CreateBounded<LiveActivity>(new BoundedChannelOptions(Backlog) { SingleReader = true });
        open.AddOrUpdate(conversation, mine, (_, older) =>
        {
            older.Writer.TryComplete();
            return mine;
        });
        return mine.Reader;
    }

    public void Close(string conversation, ChannelReader<LiveActivity> reader)
    {
        if (open.TryGetValue(conversation, out var current) && current.Reader == reader)
            open.TryRemove(KeyValuePair.Create(conversation, current));
    }

    public void Send(string conversation, LiveActivity activity)
    {
        if (open.TryGetValue(conversation, out var stream) && !stream.Writer.TryWrite(activity)) stream.Writer.TryComplete();
    }
}
