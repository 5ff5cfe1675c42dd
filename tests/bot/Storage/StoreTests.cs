using Assistant.Bot.Storage;
using Assistant.Nlp.Intents;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Tests.Storage;

public sealed class StoreTests : IDisposable
{
    private readonly ScratchDirectory scratch = new();
    private DataDirectory directory;

    public StoreTests() => directory = DataDirectory.Open(scratch.Path);

    public void Dispose()
    {
        directory.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void A_record_comes_back_as_it_was_kept()
    {
        Ledger().Keep(Records.Wells("R1"));
        Reopen();
        Assert.Equal(Json.Write(Records.Wells("R1")), Json.Write(Ledger().Get("R1")));
    }

    [Fact]
    public void Ids_go_on_where_they_were()
    {
        var ledger = Ledger();
        ledger.Keep(Records.Wells(ledger.NextId()), Records.Wells("from-elsewhere"), Records.Wells("R7"));
        Reopen();
        Assert.Equal("R8", Ledger().NextId());
        Assert.Equal(["R1", "from-elsewhere", "R7"], Ledger().Read().Records.Select(record => record.Id));
    }

    [Fact]
    public void A_change_counts_the_revision_and_keeps_the_older_one()
    {
        var ledger = Ledger();
        ledger.Keep(Records.Wells("R1"));
        ledger.Update("R1", record => record with { Status = RecordStatus.Confirmed });
        Reopen();
        Assert.Equal([(1, RecordStatus.Pending), (2, RecordStatus.Confirmed)],
            Ledger().Revisions("R1").Select(record => (record.Revision, record.Status)));
    }

    [Fact]
    public void A_change_of_something_older_is_refused_and_nothing_of_it_is_kept()
    {
        var ledger = Ledger();
        ledger.Keep(Records.Wells("R1"));
        Assert.Throws<RecordChangedException>(() => ledger.Keep(Records.Wells("R2"), Records.Wells("R1")));
        Assert.Null(ledger.Get("R2"));
        Reopen();
        Assert.Null(Ledger().Get("R2"));
    }

    [Fact]
    public void A_secretary_joins_the_branch_to_the_roster_and_staff_name_the_township()
    {
        var people = new PeopleStore(directory, new RosterStore(directory));
        people.Meet("u1", "柳河村书记", Role.Secretary, "柳河村党支部");
        people.Meet("u2", "小陈", Role.Staff, "清河乡党委");
        Reopen();
        var roster = new RosterStore(directory).Read();
        Assert.Equal(["柳河村党支部"], roster.Branches.Select(branch => branch.Name));
        Assert.Equal(("清河乡", "清河乡党委"), (roster.Township, roster.Committee));
    }

    [Fact]
    public void Who_is_known_keeps_their_role_and_learns_their_branch()
    {
        var people = new PeopleStore(directory, new RosterStore(directory));
        people.Meet("u1", "", null, null);
        people.Meet("u1", "老王", Role.Staff, "柳河村党支部");
        Assert.Equal(new Person("u1", "老王", Role.Secretary, "柳河村党支部"), people.Find("u1"));
    }

    [Fact]
    public void A_roster_laid_into_the_directory_is_read_and_later_branches_stay()
    {
        new RosterStore(directory).Join(Nlp.Branches.Branch.Named("东坡村党支部"));
        File.WriteAllText(Path.Combine(scratch.Path, "roster.yaml"),
            "township: 清河乡\ncommittee: 清河乡党委\nbranches:\n  - {name: 柳河村党支部, aliases: [柳河], kind: village}\n");
        Reopen();
        Assert.Equal(["柳河村党支部", "东坡村党支部"], new RosterStore(directory).Read().Branches.Select(branch => branch.Name));
    }

    [Fact]
    public void A_draft_is_found_by_id_and_version()
    {
        var drafts = new DraftStore(directory);
        var first = new StoredDraft(drafts.NextId(), 1, Paper("一稿"), "小陈", DateTimeOffset.UnixEpoch);
        drafts.Keep(first);
        drafts.Keep(first with { Version = 2, Draft = Paper("二稿") });
        Reopen();
        Assert.Equal("二稿", new DraftStore(directory).Get("D1")!.Draft.Title);
        Assert.Equal("一稿", new DraftStore(directory).Get("D1", 1)!.Draft.Title);
        Assert.Equal("D2", new DraftStore(directory).NextId());
    }

    private LedgerStore Ledger() => new(directory, new RosterStore(directory));

    private void Reopen()
    {
        directory.Dispose();
        directory = DataDirectory.Open(scratch.Path);
    }

    private static Draft Paper(string title) => new(title, "清河乡", new DateOnly(2010, 4, 1), new DateOnly(2010, 8, 31), [],
        new DraftAudit(0, 0, 0, 0), new DraftCoverage(0, 0, 0, 0), "embedded");
}
