using Assistant.Bot.Pages;
using Assistant.Nlp.Auditing;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Tests.Pages;

public sealed class DraftEditTests
{
    private static readonly Nlp.Texts.TextFolder Seeds = Installation.Load().Seeds;

    private static readonly SentenceChecker Checker = new(new AuditReaders(new FigureReader(Seeds, new ModelSource(ProcessShelf.Shared)), new DateReader(Seeds), Seeds),
        new EvidenceReader(new TotalsAdder(new MatterReader(Seeds)), new Attendance(Seeds)));

    private static readonly Ledger Ledger = new(
    [
        Telling.Record("R1", "柳河村党支部", "新打机井4眼，浇地480亩", null, ("4眼", 4, "眼"), ("480亩", 480, "亩")),
        Telling.Record("R2", "东坡村党支部", "打机井2眼", null, ("2眼", 2, "眼")),
    ], new Roster("清河乡", "", [Branch.Named("柳河村党支部"), Branch.Named("东坡村党支部"), Branch.Named("粮站党支部")]));

    private static readonly DraftSentence Wells = new("2个支部新打机井6眼。", ["R1", "R2"],
        [new("2个", 2, "个", FigureStatus.Total, ["R1", "R2"]), new("6眼", 6, "眼", FigureStatus.Total, ["R1", "R2"])]);

    private static readonly Draft Draft = new("总结", "清河乡", new(2010, 5, 1), new(2010, 5, 31),
        [new("一、做实事", ["economy"], [new([Wells, new("群众满意。", [], [])])])], new(2, 0, 2, 0), new(2, 2, 3, 2), "embedded");

    [Fact]
    public void A_total_kept_in_other_words_is_recomputed()
    {
        var edit = Checker.Check(Draft, Wells, "柳河村等2个支部打井6眼，其中柳河村4眼。", Ledger);
        Assert.Empty(edit.Findings);
        Assert.Equal([("2个", FigureStatus.Total), ("6眼", FigureStatus.Total), ("4眼", FigureStatus.Traced)],
            edit.Sentence.Figures.Select(figure => (figure.Text, figure.Status)));
    }

    [Fact]
    public void A_number_made_up_is_marked_and_named()
    {
        var edit = Checker.Check(Draft, Wells, "2个支部新打机井9眼。", Ledger);
        Assert.Equal(new AuditFinding(AuditProblem.Unsupported, "9眼"), Assert.Single(edit.Findings));
        Assert.Equal(FigureStatus.Unsupported, edit.Sentence.Figures.Single(figure => figure.Text == "9眼").Status);
    }

    [Fact]
    public void All_branches_may_not_be_said_while_one_is_missing() =>
        Assert.Equal(AuditProblem.NotAllBranches, Assert.Single(Checker.Check(Draft, Wells, "各支部打机井6眼。", Ledger).Findings).Problem);

    [Fact]
    public void A_draft_is_counted_anew_after_an_edit()
    {
        var edit = Checker.Check(Draft, Wells, "柳河村浇地480亩，修路3里。", Ledger);
        var changed = DraftEdit.With(Draft, new DraftPlace(0, 0, 0, null), edit.Sentence, Ledger);
        Assert.Equal(new DraftAudit(2, 1, 0, 1), changed.Audit);
    }

    [Fact]
    public void A_sentence_left_out_takes_its_figures_and_evidence_along()
    {
        var changed = DraftEdit.With(Draft, new DraftPlace(0, 0, 0, null), null, Ledger);
        Assert.Equal("群众满意。", Assert.Single(Assert.Single(changed.Sections[0].Paragraphs).Sentences).Text);
        Assert.Equal((0, 0), (changed.Audit.Figures, changed.Coverage.Cited));
    }
}
