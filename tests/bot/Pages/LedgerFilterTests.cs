using Assistant.Bot.Pages;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;

namespace Assistant.Bot.Tests.Pages;

public sealed class LedgerFilterTests
{
    private static readonly Ledger Ledger = new(
    [
        Telling.Record("R1", "柳河村党支部", "新打机井4眼", new(2010, 5, 1)),
        Telling.Record("R2", "东坡村党支部", "走访困难户", new(2010, 6, 1)) with { JointBranches = ["卫生院党支部"], Place = "敬老院" },
        Telling.Record("R3", "柳河村党支部", "说错的一条", new(2010, 6, 2)) with { Status = RecordStatus.Withdrawn },
        Telling.Record("R4", "石桥村党支部", "修路", new(2010, 7, 1)) with { Status = RecordStatus.Pending, Theme = Theme.Economy },
    ], Roster.Empty);

    [Fact]
    public void Nothing_asked_shows_all_but_the_withdrawn_latest_first() => Assert.Equal(["R4", "R2", "R1"], Found(new LedgerFilter()));

    [Fact]
    public void Withdrawn_records_show_when_asked_for() => Assert.Equal(["R3"], Found(new LedgerFilter(Status: RecordStatus.Withdrawn)));

    [Fact]
    public void Both_days_of_a_period_are_included() =>
        Assert.Equal(["R2", "R1"], Found(new LedgerFilter(new(2010, 5, 1), new(2010, 6, 1))));

    [Fact]
    public void A_joint_event_belongs_to_each_of_its_branches() => Assert.Equal(["R2"], Found(new LedgerFilter(Branch: "卫生院党支部")));

    [Fact]
    public void Every_word_must_stand_somewhere() => Assert.Equal(["R2"], Found(new LedgerFilter(Words: "困难户　敬老院 东坡")));

    [Fact]
    public void An_address_says_the_same_filter_again()
    {
        var filter = new LedgerFilter(new(2010, 5, 1), null, "柳河村党支部", Theme.Study, RecordStatus.Pending, "打井 & 修路");
        var query = System.Web.HttpUtility.ParseQueryString(filter.ToQuery());
        Assert.Equal(filter, LedgerFilter.Read(query["from"], query["to"], query["branch"], query["theme"], query["status"], query["words"]));
    }

    [Fact]
    public void What_an_address_garbles_does_not_filter() =>
        Assert.Equal(new LedgerFilter(), LedgerFilter.Read("5月", "2010-13-01", " ", "77", "gone", ""));

    private static IEnumerable<string> Found(LedgerFilter filter) => filter.Of(Ledger).Select(record => record.Id);
}
