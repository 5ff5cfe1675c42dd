using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Tests.Specs;
using Assistant.Nlp.Texts;
using Assistant.Nlp.Themes;
using Assistant.Tests;
using Microsoft.Extensions.DependencyInjection;
using static Assistant.Nlp.Tests.Ledgers.Records;

namespace Assistant.Nlp.Tests.Summaries;

public sealed partial class SummaryWriterTests
{
    private static readonly DraftRequest Season = new("清河乡", new(2010, 4, 1), new(2010, 8, 31));

    private static readonly Roster Villages = new("清河乡", "清河乡党委",
        [.. "柳河村 东坡村 石桥村 北岭村".Split(' ').Select(name => Branch.Named(name + "党支部"))]);

    [Fact]
    public async Task The_season_becomes_five_sections_of_two_to_four_thousand_characters()
    {
        var draft = await Write(SeasonLedger.Read());
        Assert.Equal("清河乡2010年4月至8月创先争优活动开展情况总结", draft.Title);
        Assert.Equal(["一", "二", "三", "四", "五"], draft.Sections.Where(section => section.Heading.Length > 0).Select(section => section.Heading[..1]));
        Assert.InRange(Sentences(draft).Sum(sentence => sentence.Text.Length), 2000, 4000);
    }

    [Fact]
    public async Task No_figure_of_the_season_is_unsupported_and_every_sentence_of_a_section_cites_records()
    {
        var draft = await Write(SeasonLedger.Read());
        Assert.Equal(0, draft.Audit.Unsupported);
        Assert.True(draft.Audit.Figures > 80, $"{draft.Audit}");
        Assert.All(draft.Sections.Where(section => section.Heading.Length > 0).SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences),
            sentence => Assert.NotEmpty(sentence.Cites));
    }

    [Fact]
    public async Task The_independent_recount_agrees_with_every_figure()
    {
        var ledger = SeasonLedger.Read();
        var folder = Directory.CreateTempSubdirectory("recount-").FullName;
        var (draft, records) = (Path.Combine(folder, "draft.json"), Path.Combine(folder, "records.jsonl"));
        await File.WriteAllTextAsync(draft, Json.Write(await Write(ledger)), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(records, ledger.Records.Select(Json.Write), TestContext.Current.CancellationToken);

        var counted = await Tool.Run("node", [Checkout.Path("tests", "recount", "recount.mjs"), draft, records]);

        Assert.True(counted.Status == 0, counted.Errors);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_recount_notices_a_digit_changed()
    {
        var ledger = SeasonLedger.Read();
        var draft = await Write(ledger);
        var folder = Directory.CreateTempSubdirectory("recount-").FullName;
        var (file, records) = (Path.Combine(folder, "draft.json"), Path.Combine(folder, "records.jsonl"));
        var total = Sentences(draft).SelectMany(sentence => sentence.Figures).First(figure => figure is { Status: FigureStatus.Total, From.Count: < 30 });
        await File.WriteAllTextAsync(file, Json.Write(draft).Replace(Json.Write(total), Json.Write(total with { Value = total.Value + 1 }), StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(records, ledger.Records.Select(Json.Write), TestContext.Current.CancellationToken);

        var counted = await Tool.Run("node", [Checkout.Path("tests", "recount", "recount.mjs"), file, records]);

        Assert.Equal(1, counted.Status);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_same_ledger_gives_the_same_words() =>
        Assert.Equal(Json.Write(await Write(SeasonLedger.Read())), Json.Write(await Write(SeasonLedger.Read())));

    [Fact]
    public async Task Sentences_of_a_section_do_not_begin_alike() => Assert.All((await Write(SeasonLedger.Read())).Sections, section =>
        Assert.Distinct(section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Select(sentence => Openings.Of(sentence.Text))));

    [Fact]
    public async Task Chat_does_not_get_into_the_paper() => Assert.All(Sentences(await Write(SeasonLedger.Read())),
        sentence => Assert.DoesNotMatch(Chat(), Quoted().Replace(sentence.Text, "")));

    [Fact]
    public async Task Nothing_is_said_of_all_branches_while_one_is_missing() => Assert.All(Sentences(await Write(SeasonLedger.Read())),
        sentence => Assert.DoesNotMatch("各支部|所有支部|全部支部|支部均", sentence.Text));

    [Fact]
    public async Task Three_records_make_a_short_paper()
    {
        var draft = await Write(new Ledger(
        [
            Record("R1", "柳河村党支部", "2010-05-15", Theme.Economy, "新打机井2眼，投资7.2万元", Done("2眼", 2, "眼", "机井"), Done("7.2万元", 72000, "元", "投资")),
            Record("R2", "东坡村党支部", "2010-05-16", Theme.Economy, "打井3眼，投资11.4万元", Done("3眼", 3, "眼", "井"), Done("11.4万元", 114000, "元", "投资")),
            Record("R3", "石桥村党支部", "2010-05-10", Theme.Study, "组织党员学习党章，44人参加", Done("44人", 44, "人", "党员")),
        ], Villages));
        var text = SummaryMarkdown.Write(draft);
        Assert.Contains("新打机井5眼，投入资金18.6万元", text, StringComparison.Ordinal);
        Assert.Contains("（截至成稿，北岭村党支部尚未上报。）", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 150, 600);
        Assert.Equal(new DraftCoverage(3, 3, 4, 3), draft.Coverage);
    }

    [Fact]
    public async Task No_record_makes_no_paper() => Assert.Empty((await Write(new Ledger([], Villages))).Sections);

    [Fact]
    public async Task Pending_records_are_named_beside_the_figures_not_in_them()
    {
        var well = Record("R1", "柳河村党支部", "2010-05-15", Theme.Economy, "新打机井2眼", Done("2眼", 2, "眼", "机井"));
        var draft = await Write(new Ledger(
        [
            well,
            well with { Id = "R2", Branch = "东坡村党支部", Status = RecordStatus.Pending, Source = new("c", "a2") },
            well with { Id = "R3", Branch = "石桥村党支部", Status = RecordStatus.Withdrawn, Source = new("c", "a3") },
            Record("R4", "北岭村党支部", "2010-05-16", Theme.Economy, "打井1眼", Done("1眼", 1, "眼", "井")),
        ], Villages));
        var text = SummaryMarkdown.Write(draft);
        Assert.Contains("新打机井3眼", text, StringComparison.Ordinal);
        Assert.Contains("待确认记录1条，未计入以上数字", text, StringComparison.Ordinal);
        Assert.Contains("石桥村党支部尚未上报", text, StringComparison.Ordinal);
        Assert.DoesNotContain("R3", Json.Write(draft), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_outline_is_refused_with_the_known_ones()
    {
        var refused = await Assert.ThrowsAsync<UnknownOutlineException>(() => Installed.Get<SummaryWriter>()
            .WriteAsync(Season with { Outline = "无此提纲" }, SeasonLedger.Read(), TestContext.Current.CancellationToken));
        Assert.Equal(["主题教育", "创先争优", "年度党建工作"], refused.Known);
    }

    [Theory]
    [InlineData("主题教育", 6)]
    [InlineData("年度党建工作", 6)]
    public async Task Other_outlines_have_their_own_sections(string outline, int sections)
    {
        var draft = await Installed.Get<SummaryWriter>().WriteAsync(Season with { Outline = outline }, SeasonLedger.Read(), TestContext.Current.CancellationToken);
        Assert.Equal(sections, draft.Sections.Count(section => section.Heading.Length > 0));
        Assert.Equal(0, draft.Audit.Unsupported);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    [InlineData(3000)]
    [InlineData(4000)]
    [InlineData(5000)]
    public async Task The_length_asked_for_is_heeded(int length)
    {
        var draft = await Installed.Get<SummaryWriter>().WriteAsync(Season with { Length = length }, SeasonLedger.Read(), TestContext.Current.CancellationToken);
        Assert.InRange(Sentences(draft).Sum(sentence => sentence.Text.Length), length * 0.85, length * 1.15);
    }

    private static Task<Draft> Write(Ledger ledger) =>
        Installed.Get<SummaryWriter>().WriteAsync(Season, ledger, TestContext.Current.CancellationToken);

    private static IEnumerable<DraftSentence> Sentences(Draft draft) =>
        draft.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences);

    [GeneratedRegex("[哈啦嘛呗咋啥俺咱～~！]|我们|我村|花了|块钱|弄了|搞了|老百姓")]
    private static partial Regex Chat();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();
}
