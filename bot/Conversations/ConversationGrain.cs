using Assistant.Bot.Storage;

namespace Assistant.Bot.Conversations;

/// <summary>Loads the conversation, has the turn taken, saves, answers. What to say is decided in <see cref="Conversation"/>.</summary>
internal sealed class ConversationGrain(
    [PersistentState("conversation")] IPersistentState<ConversationState> stored, Conversation conversation,
    LedgerStore ledger, DraftStore drafts, PeopleStore people, TurnStore turns) : Grain, IConversationGrain
{
    public async Task<TurnReply> Hear(IncomingMessage message)
    {
        var name = this.GetPrimaryKeyString();
        if (turns.Find(name, message.ActivityId) is { } heard) return heard.Answer;

        while (true)
        {
            var speaker = people.Meet(message.UserId, message.Name, message.Role, message.Branch);
            var turn = await conversation.Take(new Scene(name, stored.State, message, speaker, ledger.Read(),
                new NewIds(ledger.NextId, drafts.NextId), Kept()));
            if (turn.Branch is { } branch) people.Keep(speaker with { Branch = branch });

            var answer = new TurnReply(turn.Replies, [.. turn.Records.Select(record => record.Id).Distinct()]);
            stored.State = turn.State with
            {
                Turns = turn.State.Turns + 1,
                Writes = new TurnWrites(turn.Records, turn.Drafts,
                    new HeardTurn(name, message.ActivityId, message.UserId, message.At, message.Text, answer))
                { Decision = turn.Decision },
            };
            try
            {
                await stored.WriteStateAsync();
                return answer;
            }
            catch (Exception problem) when (IsMeanwhile(problem) || problem.InnerException is { } inner && IsMeanwhile(inner))
            {
                // Someone changed a record or a draft in the workspace meanwhile: look again and decide again.
                await stored.ReadStateAsync();
            }
        }
    }

    private static bool IsMeanwhile(Exception problem) => problem is RecordChangedException or DraftChangedException;

    private KeptDrafts Kept() => new(id => id is null ? drafts.All().FirstOrDefault() : drafts.Get(id), drafts.Get, ledger.Revision);
}
