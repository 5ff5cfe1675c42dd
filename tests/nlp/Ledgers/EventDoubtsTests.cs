using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;
using Assistant.Tests;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Ledgers;

public sealed class EventDoubtsTests
{
    private static readonly EventDoubts Doubts = new(Checkout.Folder("seeds"));

    private static readonly ActivityRecord Twenty = Record("R1", "柳河村党支部", "2010-05-15", Theme.Environment, "组织20名党员清理村内河道",
        Done("20名", 20, "人", "党员"));

    private static readonly ActivityRecord TwentyFive = Record("R2", "柳河村党支部", "2010-05-15", Theme.Environment, "组织25名党员清理了村里河道",
        Done("25名", 25, "人", "党员"));

    [Fact]
    public void One_event_told_with_two_numbers_is_a_contradiction()
    {
        var doubt = Assert.Single(Find(Twenty, TwentyFive));
        Assert.Equal((EventDoubtKind.Contradiction, "R1+R2", "20名 25名"), (doubt.Kind, doubt.Key, Figures(doubt)));
    }

    [Fact]
    public void Until_it_is_decided_the_first_telling_counts_alone()
    {
        var ledger = new Ledger([Twenty, TwentyFive], Nlp.Branches.Roster.Empty);
        Assert.Equal(["R1"], EventDoubts.Settle(ledger, Doubts.Find(ledger)).Records.Where(record => record.Counts).Select(record => record.Id));
    }

    [Fact]
    public void What_was_decided_is_not_asked_again()
    {
        var ledger = new Ledger([Twenty, TwentyFive], Nlp.Branches.Roster.Empty)
        {
            Decisions = [new EventDecision("R1+R2", EventChoice.Apart, "乡里小陈", TwentyFive.ReportedAt)],
        };
        Assert.Empty(Doubts.Find(ledger));
    }

    [Fact]
    public void An_event_told_again_is_shown_as_such() => Assert.Equal((EventDoubtKind.ToldTwice, "R1+R2"),
        Find(Twenty, TwentyFive with { SameEventAs = "R1" }).Select(doubt => (doubt.Kind, doubt.Key)).Single());

    [Fact]
    public void Taken_back_tellings_are_no_doubt() => Assert.Empty(Find(Twenty, TwentyFive with { Status = RecordStatus.Withdrawn }));

    [Theory]
    [InlineData("上午组织20名党员清理村内河道", "下午组织25名党员清理村内河道")]
    [InlineData("组织20名党员清理村东头河道", "组织25名党员清理村西头河道")]
    [InlineData("组织20名党员清理河道", "25名党员到敬老院打扫卫生")]
    public void Different_events_of_a_day_are_no_doubt(string first, string second) => Assert.Empty(Find(
        Record("R1", "柳河村党支部", "2010-05-15", Theme.Environment, first, Done("20名", 20, "人", "党员")),
        Record("R2", "柳河村党支部", "2010-05-15", Theme.Environment, second, Done("25名", 25, "人", "党员"))));

    [Theory]
    [InlineData("东坡村党支部", "2010-05-15")]
    [InlineData("柳河村党支部", "2010-05-16")]
    [InlineData("柳河村党支部", "?2010-05-15")]
    public void Like_events_of_another_branch_or_day_are_no_doubt(string branch, string day) =>
        Assert.Empty(Find(Twenty, TwentyFive with { Branch = branch, Date = Date(day) }));

    [Fact]
    public void The_other_branch_of_a_joint_event_may_contradict_it() => Assert.Single(Find(
        Twenty with { JointBranches = ["东坡村党支部"] }, TwentyFive with { Branch = "东坡村党支部" }));

    [Fact]
    public void One_report_may_contradict_itself()
    {
        var doubt = Assert.Single(Find(Record("R1", "柳河村党支部", "2010-05-15", Theme.Economy, "机井打成，总投资7.2万元，村里出了3万，总投资7.6万元",
            Done("7.2万元", 72000, "元", "总投资"), Done("7.6万元", 76000, "元", "总投资"))));
        Assert.Equal((EventDoubtKind.WithinMessage, "7.2万元 7.6万元"), (doubt.Kind, Figures(doubt)));
    }

    [Theory]
    [InlineData(EventChoice.First, "R1", null, "R1")]
    [InlineData(EventChoice.Second, "R2", "R2", null)]
    [InlineData(EventChoice.Apart, "R1 R2", null, null)]
    public void A_decision_says_which_telling_counts(EventChoice choice, string counts, string? first, string? second)
    {
        var ledger = new Ledger([Twenty, TwentyFive], Nlp.Branches.Roster.Empty);
        var changed = EventDecider.Decide(ledger, Doubts.Find(ledger)[0], choice);
        var after = ledger.Records.Select(record => changed.FirstOrDefault(other => other.Id == record.Id) ?? record).ToList();
        Assert.Equal(counts, string.Join(' ', after.Where(record => record.Counts).Select(record => record.Id)));
        Assert.Equal((first, second), (after[0].SameEventAs, after[1].SameEventAs));
        Assert.All(changed, record => Assert.Equal(2, record.Revision));
    }

    [Fact]
    public void A_third_telling_follows_the_one_that_counts()
    {
        var ledger = new Ledger([Twenty, TwentyFive, Twenty with { Id = "R3", SameEventAs = "R1", Source = new("c", "a3") }], Nlp.Branches.Roster.Empty);
        var changed = EventDecider.Decide(ledger, Doubts.Find(ledger).Single(doubt => doubt.Key == "R1+R2"), EventChoice.Second);
        Assert.Equal(["R1 R2", "R3 R2"], changed.Select(record => $"{record.Id} {record.SameEventAs}"));
    }

    [Fact]
    public void Of_a_report_that_contradicts_itself_the_other_figure_counts_no_more()
    {
        var record = Record("R1", "柳河村党支部", "2010-05-15", Theme.Economy, "机井打成，总投资7.2万元，村里出了3万，总投资7.6万元",
            Done("7.2万元", 72000, "元", "总投资"), Done("7.6万元", 76000, "元", "总投资"));
        var ledger = new Ledger([record], Nlp.Branches.Roster.Empty);
        var changed = Assert.Single(EventDecider.Decide(ledger, Doubts.Find(ledger)[0], EventChoice.Second));
        Assert.Equal(["7.6万元"], changed.Figures.Where(figure => figure.Role == Nlp.Figures.FigureRole.Done).Select(figure => figure.Text));
    }

    private static IReadOnlyList<EventDoubt> Find(params ActivityRecord[] records) => Doubts.Find(new Ledger(records, Nlp.Branches.Roster.Empty));

    private static string Figures(EventDoubt doubt) => string.Join(' ', doubt.Figures.Select(figure => figure.Figure.Text));
}
