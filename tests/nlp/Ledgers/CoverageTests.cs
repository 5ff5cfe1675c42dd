using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Themes;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Ledgers;

public sealed class CoverageTests
{
    private static readonly Roster Roster = new("清河乡", "清河乡党委",
        [Branch.Named("柳河村党支部"), Branch.Named("东坡村党支部"), Branch.Named("石桥村党支部"), Branch.Named("粮站党支部")]);

    [Fact]
    public void Branches_with_a_record_of_the_period_have_reported_and_the_committee_is_not_counted()
    {
        var ledger = new Ledger(
        [
            Record("R1", "柳河村党支部", "2010-05-01", Theme.Study, "学习") with { JointBranches = ["东坡村党支部"] },
            Record("R2", "石桥村党支部", "2010-05-02", Theme.Study, "学习") with { Status = RecordStatus.Withdrawn },
            Record("R3", "粮站党支部", "2010-08-02", Theme.Study, "学习"),
            Record("R4", "清河乡党委", "2010-05-03", Theme.Leadership, "动员"),
            Record("R5", "柳河村党支部", "2010-05-09", Theme.Study, "学习") with { Status = RecordStatus.Pending },
        ], Roster);

        var coverage = Coverage.Of(ledger, new(2010, 5, 1), new(2010, 5, 31));

        Assert.Equal(["柳河村党支部", "东坡村党支部"], coverage.Reported.Select(branch => branch.Name));
        Assert.Equal(["石桥村党支部", "粮站党支部"], coverage.Missing.Select(branch => branch.Name));
        Assert.Equal(["R5"], coverage.Pending.Select(record => record.Id));
    }
}
