using System.Collections.Concurrent;
using Assistant.Bot.Activities;
using Assistant.Bot.Conversations;
using Assistant.Bot.Storage;
using Microsoft.Extensions.Options;

namespace Assistant.Bot.DirectLine;

/// <summary>The conversation could not answer a message; the client may send it again.</summary>
internal sealed class BotFailedException(Exception cause) : Exception("The conversation could not answer.", cause);

/// <summary>
/// Takes a message from a client to the conversation and its replies back into the transcript. A message sent again,
/// which clients do whenever an answer is late, is the same message: it is neither shown nor told twice.
/// </summary>
internal sealed class Turn(
    ActivityStore store, Transcript transcript, MessageReader reader, IGrainFactory grains, ChatWords words,
    IOptions<DirectLineOptions> options, TimeProvider time, ILogger<Turn> log)
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> running = new();

    /// <summary>Keeps the activity, then waits for the replies, though not longer than a client would.</summary>
    /// <returns>The id that the activity got.</returns>
    /// <exception cref="BotFailedException">The conversation could not answer.</exception>
    public async Task<string> Take(string conversation, Activity sent)
    {
        var heard = transcript.Hear(conversation, sent);
        if (heard.Type != ActivityTypes.Message) return heard.Id!;

        var answering = running.GetOrAdd(heard.Id!, id => new Lazy<Task>(() => Answer(conversation, heard))).Value;
        try
        {
            await answering.WaitAsync(TimeSpan.FromSeconds(options.Value.AnswerSeconds), time);
        }
        catch (TimeoutException)
        {
            log.AnswerIsLate(conversation, heard.Id!);
            _ = SayIfItFails(answering, conversation, heard);
        }
        return heard.Id!;
    }

    private async Task Answer(string conversation, Activity heard)
    {
        try
        {
            if (store.IsAnswered(heard.Id!)) return;

            transcript.Show(conversation, ReplyWriter.Typing(heard));
            var replies = await Replies(conversation, heard);
            transcript.Answer(conversation, heard, replies.Select(reply => ReplyWriter.Write(reply, heard)));
        }
        catch (Exception problem)
        {
            // Whatever went wrong, the client is told that the message was not taken, and sends it again.
            log.BotFailed(problem, conversation, heard.Id!);
            throw new BotFailedException(problem);
        }
        finally
        {
            running.TryRemove(heard.Id!, out _);
        }
    }

    private async Task<IReadOnlyList<Reply>> Replies(string conversation, Activity heard)
    {
        var message = reader.Read(heard, heard.From?.Id ?? "");
        var hasFiles = heard.Attachments is { Count: > 0 };
        if (hasFiles && string.IsNullOrWhiteSpace(message.Text)) return [Reply.Plain(words.FilesUnread)];

        var turn = await grains.GetGrain<IConversationGrain>(conversation).Hear(message);
        return hasFiles ? [.. turn.Replies, Reply.Plain(words.FilesUnread)] : turn.Replies;
    }

    /// <summary>The client went away with an id, so it will not send the message again by itself: the person must hear of it.</summary>
    private async Task SayIfItFails(Task answering, string conversation, Activity heard)
    {
        try
        {
            await answering;
        }
        catch (BotFailedException)
        {
            transcript.Answer(conversation, heard, [ReplyWriter.Write(Reply.Plain(words.NotTaken), heard)]);
        }
    }
}
