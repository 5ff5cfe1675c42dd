using Assistant.Bot.Pages;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Tests.Pages;

public sealed class EvidenceReaderTests
{
    private static readonly EvidenceReader Reader = new(new TotalsAdder(new MatterReader(Installation.Load().Seeds)), new Attendance(Installation.Load().Seeds));

    private static readonly Ledger Ledger = new(
    [
        Telling.Record("R1", "柳河村党支部", "打井4眼，3眼出水，浇地480亩", null, ("4眼", 4, "眼"), ("3眼", 3, "眼"), ("480亩", 480, "亩")),
        Telling.Record("R2", "东坡村党支部", "打井2眼", null, ("2眼", 2, "眼")),
        Telling.Record("R3", "柳河村党支部", "又打井1眼", null, ("1眼", 1, "眼")),
    ], new Roster("清河乡", "", [Branch.Named("柳河村党支部"), Branch.Named("东坡村党支部")]));

    [Fact]
    public void A_traced_figure_shows_the_words_it_stands_in()
    {
        var evidence = Reader.Read(new DraftFigure("480亩", 480, "亩", FigureStatus.Traced, ["R1"]), Ledger);
        Assert.Equal(EvidenceKind.Words, evidence.Kind);
        Assert.Equal("480亩", Assert.Single(Assert.Single(evidence.Lines).Used).Text);
    }

    [Fact]
    public void A_total_shows_the_figures_that_add_up_to_it()
    {
        var evidence = Reader.Read(new DraftFigure("7眼", 7, "眼", FigureStatus.Total, ["R1", "R2", "R3"]), Ledger);
        Assert.Equal(EvidenceKind.Sum, evidence.Kind);
        Assert.Equal(["4眼", "2眼", "1眼"], evidence.Lines.Select(line => Assert.Single(line.Used).Text));
    }

    [Fact]
    public void A_count_of_branches_is_told_as_one()
    {
        var evidence = Reader.Read(new DraftFigure("2个", 2, "个", FigureStatus.Total, ["R1", "R2", "R3"]), Ledger);
        Assert.Equal(EvidenceKind.Branches, evidence.Kind);
    }

    [Fact]
    public void A_count_of_events_is_told_as_one() =>
        Assert.Equal(EvidenceKind.Events, Reader.Read(new DraftFigure("3次", 3, "次", FigureStatus.Total, ["R1", "R2", "R3"]), Ledger).Kind);

    [Fact]
    public void A_figure_that_nothing_bears_out_says_so() =>
        Assert.Equal(EvidenceKind.None, Reader.Read(new DraftFigure("9眼", 9, "眼", FigureStatus.Unsupported, []), Ledger).Kind);

    [Fact]
    public void A_record_that_is_gone_is_named()
    {
        var line = Assert.Single(Reader.Read(new DraftFigure("9眼", 9, "眼", FigureStatus.Traced, ["R99"]), Ledger).Lines);
        Assert.Equal("R99", line.Id);
        Assert.Null(line.Record);
    }

    [Fact]
    public void A_planned_figure_is_never_an_addend()
    {
        var planned = Ledger.Records[1] with { Figures = [Ledger.Records[1].Figures[0] with { Role = FigureRole.Planned }] };
        var ledger = Ledger with { Records = [Ledger.Records[0], planned] };
        Assert.Equal(EvidenceKind.Records, Reader.Read(new DraftFigure("6眼", 6, "眼", FigureStatus.Total, ["R1", "R2"]), ledger).Kind);
    }
}
