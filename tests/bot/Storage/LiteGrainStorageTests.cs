using Assistant.Bot.Conversations;
using Assistant.Bot.Storage;
using Orleans.Storage;

namespace Assistant.Bot.Tests.Storage;

public sealed class LiteGrainStorageTests : IDisposable
{
    private static readonly GrainId Grain = GrainId.Create("conversation", "c1");

    private readonly ScratchDirectory scratch = new();
    private DataDirectory directory;
    private LedgerStore ledger;
    private TurnStore turns;
    private LiteGrainStorage storage;

    public LiteGrainStorageTests()
    {
        directory = DataDirectory.Open(scratch.Path);
        (ledger, turns, storage) = Stores();
    }

    public void Dispose()
    {
        directory.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task What_was_never_written_is_empty()
    {
        var state = await Read();
        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.Equal(0, state.State!.Turns);
    }

    [Fact]
    public async Task State_comes_back_with_its_open_question()
    {
        var question = new Question.WhichPlace("人数是45", [new Candidate("党员 44个", "R1", 9), new Candidate("第2条", "R2", null)]);
        await Write(new ConversationState { Turns = 3, LastReport = ["R1", "R2"], Open = question });
        Reopen();

        var state = (await Read()).State!;
        Assert.Equal(3, state.Turns);
        Assert.Equal(["R1", "R2"], state.LastReport);
        Assert.Equal(question.Candidates, Assert.IsType<Question.WhichPlace>(state.Open).Candidates);
    }

    [Fact]
    public async Task A_turn_is_written_with_its_state()
    {
        await Write(StateWith(Records.Wells("R1")));
        Reopen();

        Assert.NotNull(ledger.Get("R1"));
        Assert.Equal("好", turns.Find("c1", "a1")!.Answer.Replies[0].Text);
        Assert.Equal(1, (await Read()).State!.Turns);
    }

    [Fact]
    public async Task Nothing_of_a_turn_is_written_when_a_record_changed_meanwhile()
    {
        ledger.Keep(Records.Wells("R1"));
        await Assert.ThrowsAsync<RecordChangedException>(() => Write(StateWith(Records.Wells("R2"), Records.Wells("R1"))));
        Reopen();

        Assert.Null(ledger.Get("R2"));
        Assert.Null(turns.Find("c1", "a1"));
        Assert.False((await Read()).RecordExists);
    }

    [Fact]
    public async Task An_older_state_does_not_overwrite_a_newer_one()
    {
        var older = await Read();
        await Write(new ConversationState { Turns = 1 });
        older.State = new ConversationState { Turns = 7 };
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("conversation", Grain, older));
        Assert.Equal(1, (await Read()).State!.Turns);
    }

    [Fact]
    public async Task Cleared_state_is_gone()
    {
        await Write(new ConversationState { Turns = 1 });
        await storage.ClearStateAsync("conversation", Grain, await Read());
        Assert.False((await Read()).RecordExists);
    }

    private static ConversationState StateWith(params IReadOnlyList<Nlp.Ledgers.ActivityRecord> records) => new()
    {
        Turns = 1,
        Writes = new TurnWrites(records, [], new HeardTurn("c1", "a1", "u1", DateTimeOffset.UnixEpoch, "打井", new TurnReply([Reply.Plain("好")], ["R1"]))),
    };

    private async Task<GrainState<ConversationState>> Read()
    {
        var state = new GrainState<ConversationState>();
        await storage.ReadStateAsync("conversation", Grain, state);
        return state;
    }

    private async Task Write(ConversationState changed)
    {
        var state = await Read();
        state.State = changed;
        await storage.WriteStateAsync("conversation", Grain, state);
    }

    private void Reopen()
    {
        directory.Dispose();
        directory = DataDirectory.Open(scratch.Path);
        (ledger, turns, storage) = Stores();
    }

    private (LedgerStore, TurnStore, LiteGrainStorage) Stores()
    {
        var (records, heard) = (new LedgerStore(directory, new RosterStore(directory)), new TurnStore(directory));
        return (records, heard, new LiteGrainStorage(directory, records, new DraftStore(directory), heard));
    }
}
