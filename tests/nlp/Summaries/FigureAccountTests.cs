using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Themes;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Summaries;

public sealed class FigureAccountTests
{
    private static readonly DraftRequest Season = new("清河乡", new(2010, 4, 1), new(2010, 8, 31));

    private static readonly Roster Villages = new("清河乡", "清河乡党委",
        [.. "柳河村 东坡村 石桥村".Split(' ').Select(name => Branch.Named(name + "党支部"))]);

    [Fact]
    public async Task Every_figure_done_is_counted_told_or_listed_with_its_reason()
    {
        var ledger = SeasonLedger.Read();
        var draft = await Write(ledger);
        var listed = draft.LeftOut.Select(left => (left.Record, left.Figure)).ToHashSet();
        var borne = draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences)
            .SelectMany(sentence => sentence.Figures).SelectMany(figure => figure.From).ToHashSet();
        var done = ledger.Within(Season.From, Season.To).Records.Where(record => record.Counts)
            .SelectMany(record => record.Figures.Where(figure => figure.Role == FigureRole.Done).Select(figure => (record.Id, figure.Text))).ToList();
        Assert.True(done.Count > 500, $"{done.Count}");
        Assert.DoesNotContain(done, figure => !listed.Contains(figure) && !borne.Contains(figure.Id));
        Assert.All(draft.LeftOut, left => Assert.NotEmpty(left.Reason));
    }

    public static TheoryData<string> Seasons => [.. SeasonLedger.Names];

    /// <summary>Figure by figure, not record by record: in a total that the text tells, told with its value, or listed with a reason.</summary>
    [Theory, MemberData(nameof(Seasons))]
    public async Task Of_a_hundred_figures_done_at_least_95_are_counted_told_or_listed(string season)
    {
        var ledger = SeasonLedger.Read(season);
        var (first, last) = (ledger.Records.Min(record => record.Date.Start), ledger.Records.Max(record => record.Date.End));
        var draft = await Installed.Get<SummaryWriter>().WriteAsync(new DraftRequest(ledger.Roster.Township, first, last), ledger, TestContext.Current.CancellationToken);
        var sentences = draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences).ToList();
        var told = sentences.SelectMany(sentence => sentence.Figures).SelectMany(figure => figure.From.Select(id => (Id: id, Figure: figure))).ToLookup(pair => pair.Id, pair => pair.Figure);
        var listed = draft.LeftOut.Where(left => left.Reason.Length > 0).Select(left => (left.Record, left.Figure)).ToHashSet();
        var done = ledger.Records.Where(record => record.Counts).SelectMany(record => record.Figures.Where(figure => figure.Role == FigureRole.Done), (record, figure) => (record, figure)).ToList();
        var lost = done.Where(stated => !listed.Contains((stated.record.Id, stated.figure.Text)) && !told[stated.record.Id].Any(told => Tells(told, stated.figure))).ToList();
        Assert.True(lost.Count * 100 <= 5 * done.Count, $"{lost.Count} of {done.Count}: {string.Join(' ', lost.Select(stated => stated.record.Id + stated.figure.Text))}");
        Assert.All(sentences.Where(sentence => sentence.Figures.Count > 0), sentence => Assert.NotEmpty(sentence.Cites));
    }

    private static bool Tells(DraftFigure told, Figure figure) =>
        told.Status == FigureStatus.Total ? told.Value >= figure.Value : told.Value == figure.Value || told.Value == figure.Max;

    [Fact]
    public async Task No_figure_is_both_told_in_an_example_and_listed_as_left_out()
    {
        var ledger = SeasonLedger.Read();
        var draft = await Write(ledger);
        var records = ledger.Records.ToDictionary(record => record.Id);
        var listed = draft.LeftOut.ToLookup(left => left.Record);
        var both = draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences)
            .SelectMany(sentence => sentence.Figures).Where(figure => figure is { Status: FigureStatus.Traced, From: [_] })
            .SelectMany(figure => listed[figure.From[0]].Where(left => records[left.Record].Figures
                .Any(stated => stated.Text == left.Figure && stated.Value == figure.Value && stated.Unit == figure.Unit)));
        Assert.Empty(both);
    }

    [Fact]
    public async Task Doubts_pending_records_missing_branches_and_assumed_days_are_findings()
    {
        var first = Record("R1", "柳河村党支部", "2010-05-15", Theme.Environment, "组织20名党员清理村内河道", Done("20名", 20, "人", "党员"));
        var draft = await Write(new Ledger(
        [
            first,
            Record("R2", "柳河村党支部", "2010-05-15", Theme.Environment, "组织25名党员清理了村里河道", Done("25名", 25, "人", "党员")),
            Record("R3", "东坡村党支部", "?2010-05-16", Theme.Economy, "新打机井2眼", Done("2眼", 2, "眼", "机井")),
            Record("R4", "东坡村党支部", "2010-05-18", Theme.Economy, "新打机井1眼", Done("1眼", 1, "眼", "机井")) with { Status = RecordStatus.Pending },
            first with { Id = "R5", SameEventAs = "R1", Source = new("c", "a5") },
        ], Villages));
        Assert.Equal(
            ["contradiction R1 R2", "told_twice R1 R5", "pending R4", "assumed_date R3", "not_reported"],
            draft.Findings.Select(finding => string.Join(' ', finding.Records.Prepend(finding.Kind))));
        Assert.Contains("20名／25名", draft.Findings[0].Text, StringComparison.Ordinal);
        Assert.Equal(("R2", "25名"), draft.LeftOut.Select(left => (left.Record, left.Figure)).Single(left => left.Record == "R2"));
    }

    private static Task<Draft> Write(Ledger ledger) =>
        Installed.Get<SummaryWriter>().WriteAsync(Season, ledger, TestContext.Current.CancellationToken);
}
