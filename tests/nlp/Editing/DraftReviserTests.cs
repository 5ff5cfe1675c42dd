using Assistant.Nlp.Branches;
using Assistant.Nlp.Editing;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Tests.Summaries;

namespace Assistant.Nlp.Tests.Editing;

public sealed class DraftReviserTests
{
    private static readonly Ledger Season = SeasonLedger.Read();
    private static readonly DraftRequest Request = new("清河乡", new(2010, 4, 1), new(2010, 8, 31));
    private static readonly Lazy<Task<WorkingDraft>> First = new(Write);

    [Theory, InlineData("第四部分压缩到500字", 500), InlineData("第四部分压缩到800字", 800), InlineData("第四部分写到1500字", 1500)]
    public async Task A_section_comes_to_the_length_asked_for_and_the_others_stay_letter_for_letter(string said, int length)
    {
        var before = await First.Value;
        var after = (await Revise(before, said)).Draft!;
        Assert.InRange(PaperShape.Length(after.Draft.Sections[4]), length * 0.85, length * 1.1);
        Assert.All(Enumerable.Range(0, after.Draft.Sections.Count).Where(at => at != 4),
            at => Assert.Equal(Text(before.Draft.Sections[at]), Text(after.Draft.Sections[at])));
        Assert.Equal(0, after.Draft.Audit.Unsupported);
    }

    [Fact]
    public async Task A_whole_paper_comes_to_the_length_asked_for()
    {
        var after = (await Revise(await First.Value, "全文压缩到2000字")).Draft!;
        Assert.InRange(PaperShape.Length(after.Draft), 1750, 2250);
    }

    [Fact]
    public async Task More_of_a_branch_means_more_sentences_that_name_it()
    {
        var before = await First.Value;
        var told = new List<string>();
        foreach (var branch in Season.Roster.Branches)
        {
            var revision = await Revise(before, $"多写写{branch.Short}");
            if (revision.Draft is not { } after) continue;
            told.Add(branch.Short);
            Assert.True(Naming(after.Draft, Branch.ShortOf(branch.Name)) > Naming(before.Draft, Branch.ShortOf(branch.Name)), branch.Name);
            Assert.Equal(0, after.Draft.Audit.Unsupported);
        }
        Assert.True(told.Count > 12, string.Join(' ', told));
    }

    [Fact]
    public async Task Less_of_a_branch_means_none_of_its_examples_and_it_stays_so()
    {
        var less = (await Revise(await First.Value, "少写点周庄村")).Draft!;
        Assert.Equal(0, Naming(less.Draft, "周庄村"));
        var resized = (await Revise(less, "第四部分写到1500字")).Draft!;
        Assert.Equal(0, Naming(resized.Draft, "周庄村"));
    }

    [Theory, InlineData("语气正式些", "认真贯彻"), InlineData("口语一点", "情况如下"), InlineData("别太官腔", "情况如下")]
    public async Task Another_register_changes_the_words_and_no_figure(string said, string now)
    {
        var before = await First.Value;
        var revision = await Revise(before, said);
        var after = revision.Draft!;
        Assert.Equal(EditOutcome.Toned, revision.Notes[0].Outcome);
        Assert.Contains(now, string.Concat(after.Draft.Sections.Select(Text)), StringComparison.Ordinal);
        Assert.Equal(Figures(before.Draft), Figures(after.Draft));
        Assert.Equal(before.Draft.Audit, after.Draft.Audit);
        Assert.True(Sentences(after.Draft).Except(Sentences(before.Draft)).Count() > 15);
    }

    private static IEnumerable<string> Figures(Draft draft) => draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences)
        .SelectMany(sentence => sentence.Figures).Select(figure => $"{figure.Text} {figure.Value} {figure.Status}");

    private static IEnumerable<string> Sentences(Draft draft) => draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences).Select(sentence => sentence.Text);

    [Fact]
    public async Task What_was_left_out_stays_out_when_the_section_is_written_anew()
    {
        var before = await First.Value;
        var dropped = (await Revise(before, "第二部分第二段删掉")).Draft!;
        Assert.Single(dropped.Draft.Sections[2].Paragraphs);
        Assert.DoesNotContain("一是", Text(dropped.Draft.Sections[2])[..4], StringComparison.Ordinal);
        var again = (await Revise(dropped, "全文压缩到2000字")).Draft!;
        Assert.Single(again.Draft.Sections[2].Paragraphs);
    }

    [Fact]
    public async Task A_section_left_out_takes_its_number_along_and_can_be_put_back()
    {
        var dropped = (await Revise(await First.Value, "把第二部分去掉")).Draft!;
        Assert.Equal(["一", "二", "三", "四"], dropped.Draft.Sections.Where(section => section.Heading.Length > 0).Select(section => section.Heading[..1]));
        var back = (await Revise(dropped, "学习教育部分加回来")).Draft!;
        Assert.Equal((await First.Value).Draft.Sections.Select(section => section.Heading), back.Draft.Sections.Select(section => section.Heading));
    }

    [Fact]
    public async Task Fewer_examples_are_fewer()
    {
        var before = await First.Value;
        var after = (await Revise(before, "每部分只举一个例子")).Draft!;
        Assert.All(after.Draft.Sections.Where(section => section.Heading.Length > 0).Take(4),
            section => Assert.InRange(section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Count(sentence => sentence.Cites.Count == 1), 0, 2));
        Assert.True(PaperShape.Length(after.Draft) < PaperShape.Length(before.Draft));
    }

    [Fact]
    public async Task Other_words_tell_the_same_sums()
    {
        var before = await First.Value;
        var after = (await Revise(before, "第三部分换个说法")).Draft!;
        Assert.NotEqual(Text(before.Draft.Sections[3]), Text(after.Draft.Sections[3]));
        Assert.Equal(0, after.Draft.Audit.Unsupported);
    }

    [Fact]
    public async Task A_figure_is_not_changed_in_the_draft()
    {
        var revision = await Revise(await First.Value, "把42改成45");
        Assert.Null(revision.Draft);
        Assert.Equal([EditOutcome.FigureRefused], revision.Notes.Select(note => note.Outcome));
    }

    [Fact]
    public async Task A_title_with_a_figure_is_refused_and_one_without_is_taken()
    {
        Assert.Null((await Revise(await First.Value, "标题改成清河乡打井23眼工作总结")).Draft);
        Assert.Equal("清河乡2010年党建工作总结", (await Revise(await First.Value, "标题改成清河乡2010年党建工作总结")).Draft!.Draft.Title);
    }

    [Fact]
    public async Task Words_of_a_person_that_are_lost_are_counted()
    {
        var first = await First.Value;
        var own = first.Draft.Sections[3].Paragraphs[0].Sentences[1].Text;
        var revision = await Revise(first with { ByHand = [own] }, "第三部分压缩到150字");
        var gone = !Text(revision.Draft!.Draft.Sections[3]).Contains(own, StringComparison.Ordinal);
        Assert.Equal(gone, revision.Notes.Any(note => note.Outcome == EditOutcome.HandEditsLost));
    }

    [Theory, InlineData("第九部分压缩到500字"), InlineData("去掉第四十段"), InlineData("第一部分第八段删掉")]
    public async Task A_part_that_is_not_there_is_said_to_be_missing(string said)
    {
        var revision = await Revise(await First.Value, said);
        Assert.Null(revision.Draft);
        Assert.Equal([EditOutcome.NoSuchPart], revision.Notes.Select(note => note.Outcome));
    }

    [Fact]
    public async Task Every_kind_of_outcome_can_be_told() =>
        Assert.All((await Revise(await First.Value, "第四部分压缩到500字")).Notes, note => Assert.DoesNotContain("{", Installed.Get<EditNotes>().Say(note), StringComparison.Ordinal));

    private static async Task<WorkingDraft> Write() =>
        WorkingDraft.Of(await Installed.Get<SummaryWriter>().WriteAsync(Request, Season, CancellationToken.None), Request, Season);

    private static Task<Revision> Revise(WorkingDraft draft, string said) => Installed.Get<DraftReviser>().ReviseAsync(
        draft, Installed.Get<EditInstructionReader>().Read(said, Season.Roster), Season, TestContext.Current.CancellationToken);

    private static string Text(DraftSection section) => section.Heading + "\n" + string.Join('\n', section.Paragraphs.Select(paragraph => string.Concat(paragraph.Sentences.Select(sentence => sentence.Text))));

    private static int Naming(Draft draft, string name) => draft.Sections.Where(section => section.Heading.Length > 0)
        .SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences).Count(sentence => sentence.Text.Contains(name, StringComparison.Ordinal));
}
