using Assistant.Nlp.Editing;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Tests.Summaries;

namespace Assistant.Nlp.Tests.Editing;

public sealed class StaleFinderTests
{
    private static readonly Ledger Season = SeasonLedger.Read();
    private static readonly DraftRequest Request = new("清河乡", new(2010, 4, 1), new(2010, 8, 31));

    [Fact]
    public async Task A_draft_just_written_holds() => Assert.Empty(Find(await Write(), Season));

    [Fact]
    public async Task A_corrected_figure_names_the_sentences_that_tell_it()
    {
        var draft = await Write();
        var (sentence, record, figure) = Traced(draft.Draft);
        var corrected = record with { Revision = 2, Figures = [.. record.Figures.Select(one => one == figure ? one with { Value = one.Value + 3, Text = "改了" } : one)] };
        var stale = Assert.Single(Find(draft, With(corrected)));
        Assert.Equal(RecordChange.Figures, stale.Change);
        Assert.Equal([new FigureMove(figure.Text, "改了")], stale.Moves);
        Assert.Contains(sentence.Text, stale.Sentences);
    }

    [Fact]
    public async Task A_withdrawn_record_names_the_sentences_that_stand_on_it()
    {
        var draft = await Write();
        var (sentence, record, _) = Traced(draft.Draft);
        var stale = Assert.Single(Find(draft, With(record with { Revision = 2, Status = RecordStatus.Withdrawn })));
        Assert.Equal(RecordChange.Withdrawn, stale.Change);
        Assert.Contains(sentence.Text, stale.Sentences);
    }

    [Fact]
    public async Task A_record_that_arrives_is_told_and_touches_the_count_of_all()
    {
        var draft = await Write();
        var late = Season.Records.First(record => record.Counts) with { Id = "R9999" };
        var stale = Assert.Single(Find(draft, Season with { Records = [.. Season.Records, late] }));
        Assert.Equal(RecordChange.Arrived, stale.Change);
        Assert.Contains(draft.Draft.Sections[0].Paragraphs[0].Sentences[0].Text, stale.Sentences);
    }

    [Fact]
    public async Task A_record_outside_the_period_and_one_that_is_only_pending_touch_nothing()
    {
        var draft = await Write();
        var counting = Season.Records.First(record => record.Counts);
        var outside = counting with { Id = "R9998", Date = counting.Date with { Start = new(2009, 1, 5), End = new(2009, 1, 5) } };
        var pending = counting with { Id = "R9999", Status = RecordStatus.Pending };
        Assert.Empty(Find(draft, Season with { Records = [.. Season.Records, outside, pending] }));
    }

    [Fact]
    public async Task A_sentence_written_after_the_change_is_not_named_and_a_redraft_holds_again()
    {
        var draft = await Write();
        var (_, record, figure) = Traced(draft.Draft);
        var now = With(record with { Revision = 2, Figures = [.. record.Figures.Select(one => one == figure ? one with { Value = one.Value + 3 } : one)] });
        var again = await Installed.Get<DraftReviser>().ReviseAsync(draft, [new EditInstruction.Redraft()], now, TestContext.Current.CancellationToken);
        Assert.Empty(Find(again.Draft!, now));
    }

    private static async Task<WorkingDraft> Write() =>
        WorkingDraft.Of(await Installed.Get<SummaryWriter>().WriteAsync(Request, Season, TestContext.Current.CancellationToken), Request, Season);

    private static Ledger With(ActivityRecord changed) =>
        Season with { Records = [.. Season.Records.Select(record => record.Id == changed.Id ? changed : record)] };

    private static IReadOnlyList<StaleRecord> Find(WorkingDraft draft, Ledger now) =>
        new StaleFinder((id, _) => Season.Records.FirstOrDefault(record => record.Id == id)).Find(draft.Draft, draft.Basis, now);

    /// <summary>A sentence of the draft with a figure that stands in one record.</summary>
    private static (DraftSentence, ActivityRecord, Figure) Traced(Draft draft) =>
        (from sentence in draft.Sections.Where(section => section.Heading.Length > 0).SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences)
         where sentence.Cites.Count == 1
         from told in sentence.Figures
         where told.Status == FigureStatus.Traced && told.From.Count == 1
         let record = Season.Records.First(record => record.Id == told.From[0])
         let stated = record.Figures.FirstOrDefault(figure => figure.Value == told.Value && figure.Unit == told.Unit)
         where stated is not null
         select (sentence, record, stated)).First();
}
