using Assistant.Nlp.Auditing;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Themes;
using Assistant.Tests;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Auditing;

public sealed class SentenceAuditorTests
{
    private static readonly Roster Roster = new("清河乡", "清河乡党委",
        [Branch.Named("柳河村党支部"), Branch.Named("东坡村党支部"), Branch.Named("石桥村党支部")]);

    private static readonly Ledger Ledger = new(
    [
        Record("R1", "柳河村党支部", "2010-05-15", Theme.Economy, "新打机井2眼，投资7.2万元", Done("2眼", 2, "眼", "机井"), Done("7.2万元", 72000, "元", "投资")),
        Record("R2", "东坡村党支部", "2010-05-16", Theme.Economy, "打井三眼", Done("三眼", 3, "眼", "井")),
        Record("R3", "东坡村党支部", "2010-05-17", Theme.Economy, "计划再打井4眼", Done("4眼", 4, "眼", "井") with { Role = FigureRole.Planned }),
        Record("R4", "柳河村党支部", "2010-05-18", Theme.Environment, "清运垃圾约15吨", Done("约15吨", 15, "吨", "垃圾", approx: true)),
        Record("R5", "石桥村党支部", "2010-05-18", Theme.Economy, "打井6眼", Done("6眼", 6, "眼", "井")) with { Status = RecordStatus.Pending },
        Record("R6", "石桥村党支部", "2010-06-08", Theme.Environment, "在文化广场配备垃圾桶12个，每户发放补助200元，20至25人参加", Done("12个", 12, "个", "垃圾桶"),
            Done("200元", 200, "元", "补助") with { Role = FigureRole.Rate, Per = "户" }, Done("20至25人", 20, "人", "参加") with { Max = 25 }),
    ], Roster);

    private static readonly Total Wells = new TotalsAdder(new MatterReader(Checkout.Folder("seeds"))).Add(Ledger.Records).Single(total => total.Matter.Key == "wells");

    [Theory]
    [InlineData("柳河村党支部新打机井2眼，投资7.2万元", "R1")]
    [InlineData("柳河村党支部投资72000元，打成机井两眼", "R1")]
    [InlineData("东坡村党支部打井3眼", "R2")]
    [InlineData("下一步，东坡村党支部计划再打井4眼", "R3")]
    [InlineData("柳河村党支部5月18日清运垃圾约15吨", "R4")]
    public void A_figure_that_stands_in_the_cited_record_is_traced(string text, string cite)
    {
        var audited = Audit(Phrase.Of(text, cite));
        Assert.Empty(audited.Findings);
        Assert.All(audited.Figures, figure => Assert.Equal((Support.Traced, cite), (figure.Support, figure.From.Single())));
        Assert.NotEmpty(audited.Figures);
    }

    [Theory]
    [InlineData("柳河村党支部新打机井3眼", "R1", AuditProblem.Unsupported)]
    [InlineData("柳河村党支部投资7.3万元，打成机井2眼", "R1", AuditProblem.Unsupported)]
    [InlineData("柳河村党支部新打机井2眼，解决了480户吃水", "R1", AuditProblem.Unsupported)]
    [InlineData("东坡村党支部新打机井三眼", "R1", AuditProblem.Unsupported)]
    [InlineData("东坡村党支部打井4眼", "R3", AuditProblem.PlanToldAsDone)]
    [InlineData("柳河村党支部清运垃圾15吨", "R4", AuditProblem.ApproximationLost)]
    [InlineData("各支部都开展了打井配套", "R1", AuditProblem.NotAllBranches)]
    [InlineData("柳河村党支部新打机井2眼", "R9", AuditProblem.NoEvidence)]
    [InlineData("幸福村党支部新打机井2眼", "R1", AuditProblem.UnknownBranch)]
    [InlineData("东坡村党支部新打机井2眼", "R1", AuditProblem.UnknownBranch)]
    [InlineData("东坡村新打机井2眼", "R1", AuditProblem.UnknownBranch)]
    [InlineData("幸福村新打机井2眼", "R1", AuditProblem.UnknownBranch)]
    [InlineData("柳河村党支部联合幸福村新打机井2眼", "R1", AuditProblem.UnknownBranch)]
    [InlineData("石桥村党支部安装路灯12个", "R6", AuditProblem.WrongMatter)]
    [InlineData("石桥村党支部安装路灯12盏", "R6", AuditProblem.Unsupported)]
    [InlineData("石桥村党支部配备垃圾桶12套", "R6", AuditProblem.WrongUnit)]
    [InlineData("石桥村党支部在中心小学配备垃圾桶12个", "R6", AuditProblem.UnknownPlace)]
    [InlineData("石桥村党支部在村东头配备垃圾桶12个", "R6", AuditProblem.UnknownPlace)]
    [InlineData("石桥村党支部发放补助200元", "R6", AuditProblem.RateToldAsWhole)]
    [InlineData("石桥村党支部配备垃圾桶，20人参加", "R6", AuditProblem.ApproximationLost)]
    [InlineData("石桥村党支部6月9日配备垃圾桶12个", "R6", AuditProblem.UnknownDate)]
    [InlineData("7月，石桥村党支部配备垃圾桶12个", "R6", AuditProblem.UnknownDate)]
    [InlineData("石桥村党支部周五配备垃圾桶12个", "R6", AuditProblem.UnknownDate)]
    [InlineData("石桥村党支部新建文化活动中心，安装健身器材", "R6", AuditProblem.UntoldDeed)]
    [InlineData("石桥村党支部荣获县级先进基层党组织称号", "R6", AuditProblem.UntoldDeed)]
    [InlineData("全体党员配备垃圾桶12个", "R6", AuditProblem.NotAllBranches)]
    [InlineData("各村均配备了垃圾桶", "R6", AuditProblem.NotAllBranches)]
    [InlineData("石桥、柳河、东坡等2个支部配备了垃圾桶", "R6", AuditProblem.ListMiscounted)]
    [InlineData("石桥村党支部办了3件事，一是配备垃圾桶12个，二是发放补助", "R6", AuditProblem.ListMiscounted)]
    [InlineData("石桥村打井6眼", "R5", AuditProblem.NoEvidence)]
    public void What_the_records_do_not_bear_is_found(string text, string cite, AuditProblem problem) =>
        Assert.Contains(problem, Audit(Phrase.Of(text, cite)).Findings.Select(finding => finding.Problem));

    [Theory]
    [InlineData("石桥村党支部6月8日在文化广场配备垃圾桶12个")]
    [InlineData("6月上旬，石桥村为村民配备垃圾箱12个")]
    [InlineData("石桥村党支部每户发放补助200元")]
    [InlineData("石桥村星期二配备垃圾桶12个，20至25人参加")]
    [InlineData("石桥村配备垃圾桶12个，环境明显改善")]
    public void What_the_record_says_in_other_words_is_let_pass(string text) => Assert.Empty(Audit(Phrase.Of(text, "R6")).Findings);

    [Theory]
    [InlineData("柳河村打井3眼，东坡村打井2眼", 2)]
    [InlineData("柳河村打井2眼，东坡村打井3眼", 0)]
    [InlineData("柳河、东坡两村分别打井2眼、3眼", 0)]
    public void A_figure_is_of_the_branch_named_before_it(string text, int findings) =>
        Assert.Equal(findings, Audit(Phrase.Of(text, "R1", "R2")).Findings.Count(finding => finding.Problem == AuditProblem.WrongBranch));

    [Theory]
    [InlineData("5月，新打机井", null)]
    [InlineData("6月，新打机井", AuditProblem.WrongPeriod)]
    [InlineData("截至5月底，新打机井", null)]
    [InlineData("截至5月15日，新打机井", AuditProblem.WrongPeriod)]
    [InlineData("安装路灯", AuditProblem.WrongMatter)]
    [InlineData("柳河村新打机井", AuditProblem.WrongBranch)]
    [InlineData("柳河村等2个支部新打机井", null)]
    public void A_total_is_of_its_period_matter_and_branches(string before, AuditProblem? problem)
    {
        var findings = Audit(before + Phrase.Of(Wells)).Findings.Where(finding => finding.Text.Contains('5')).ToList();
        Assert.Equal(problem, findings.FirstOrDefault(finding => finding.Text == "5眼")?.Problem);
    }

    [Fact]
    public void A_total_over_records_of_another_time_than_the_drafts_is_found()
    {
        var auditor = new SentenceAuditor(Installed.Get<AuditReaders>(), Ledger, Coverage.Of(Ledger, new(2010, 6, 1), new(2010, 6, 30)), new(2010, 6, 1), new(2010, 6, 30));
        Assert.Contains(AuditProblem.WrongPeriod, auditor.Audit("新打机井" + Phrase.Of(Wells)).Findings.Select(finding => finding.Problem));
    }

    [Fact]
    public void A_total_is_recomputed_and_stands_on_its_addends()
    {
        var audited = Audit("新打机井" + Phrase.Of(Wells));
        Assert.Empty(audited.Findings);
        var figure = Assert.Single(audited.Figures);
        Assert.Equal((5m, Support.Total), (figure.Value, figure.Support));
        Assert.Equal(["R1", "R2"], figure.From);
    }

    [Fact]
    public void A_total_with_a_digit_changed_is_found() =>
        Assert.Equal(AuditProblem.WrongTotal, Assert.Single(Audit("新打机井" + Phrase.Of("6眼", new Evidence.Sum(Wells))).Findings).Problem);

    [Fact]
    public void A_total_that_adds_what_does_not_count_is_found()
    {
        var padded = Wells with { Value = 9, Addends = [.. Wells.Addends, new Addend("R3", Ledger.Records[2].Figures[0])] };
        Assert.Equal(AuditProblem.WrongTotal, Assert.Single(Audit("新打机井" + Phrase.Of(padded)).Findings).Problem);
    }

    [Theory]
    [InlineData("2", 0)]
    [InlineData("3", 1)]
    public void Branches_are_counted_again(string said, int findings) => Assert.Equal(findings, Audit(
        Phrase.Of(said, new Evidence.Branches(new BranchCount([], ["R1", "R2", "R4"]))) + "个支部打井配套").Findings.Count);

    [Fact]
    public void All_may_be_said_of_what_every_branch_did()
    {
        Assert.Empty(Audit(Phrase.Of("各支部都开展了打井配套", "R1", "R2", "R6")).Findings);
        Assert.NotEmpty(Audit(Phrase.Of("各支部都开展了打井配套", "R1", "R2", "R5")).Findings);
    }

    private static CheckedSentence Audit(Phrase sentence) =>
        new SentenceAuditor(Installed.Get<AuditReaders>(), Ledger,
            Coverage.Of(Ledger, new(2010, 1, 1), new(2010, 12, 31)), new(2010, 1, 1), new(2010, 8, 31)).Audit(sentence);
}
