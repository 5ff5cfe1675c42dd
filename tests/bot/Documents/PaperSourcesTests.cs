using Assistant.Bot.Documents;
using Assistant.Bot.Pages;
using Assistant.Bot.Tests.Pages;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Tests.Documents;

/// <summary>The appendix 数据来源 and the comments of a Word file.</summary>
public sealed class PaperSourcesTests
{
    private static readonly Ledger Ledger = new(
    [
        Telling.Record("R1", "柳河村党支部", "打井4眼，浇地480亩", null, ("4眼", 4, "眼"), ("480亩", 480, "亩")),
        Telling.Record("R2", "东坡村党支部", "打井2眼", null, ("2眼", 2, "眼")),
        Telling.Record("R3", "柳河村党支部", "又打井1眼", new DateOnly(2010, 6, 2), ("1眼", 1, "眼")),
    ], new Roster("清河乡", "", [Branch.Named("柳河村党支部"), Branch.Named("东坡村党支部")]));

    private static readonly Draft Paper = new("清河乡总结", "清河乡", new(2010, 5, 1), new(2010, 6, 30),
        [
            new("", [], [new([new("一个季度以来，工作有序。", [], [])])]),
            new("一、做实事", ["economy"],
            [
                new(
                [
                    new("群众盼水，支部打井。", [], []),
                    new("2个支部打井7眼，其中柳河村浇地480亩，修路9里。", ["R1", "R2", "R3"],
                    [
                        new("480亩", 480, "亩", FigureStatus.Traced, ["R1"]), new("2个", 2, "个", FigureStatus.Total, ["R1", "R2", "R3"]),
                        new("7眼", 7, "眼", FigureStatus.Total, ["R1", "R2", "R3"]), new("9里", 9, "里", FigureStatus.Unsupported, []),
                    ]),
                ]),
            ]),
        ], new(4, 1, 2, 1), new(3, 3, 2, 2), "embedded")
    {
        Findings = [new("told_twice", "R3和R1说的像是同一件事。", ["R3", "R1"]), new("not_reported", "粮站没有上报。", [])],
        LeftOut = [new("R2", "30元", "每户", "是每户、每人的数，不能相加")],
    };

    private static PaperSources Sources => new SourceReader(EvidenceReader.Of(Installation.Load().Seeds)).Read(Paper, Ledger);

    [Fact]
    public void Figures_are_told_in_the_order_of_the_text_with_their_arithmetic() => Assert.Equal(
        [
            ("2个", "数支部：每个支部计一次，共2个"), ("7眼", "逐条相加：4＋2＋1＝7眼"), ("480亩", "原文"), ("9里", "没有依据，请核实"),
        ],
        Sources.Figures.Select(figure => (figure.Text, figure.Reckoning)));

    [Fact]
    public void The_appendix_stands_on_pages_of_its_own_and_says_where_every_figure_comes_from()
    {
        using var file = Written(appendix: true);
        var body = file.MainDocumentPart!.Document!.Body!;
        var lines = body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.True(lines.IndexOf("附件：数据来源") < lines.IndexOf("2010年6月30日") && lines.IndexOf("2010年6月30日") < lines.IndexOf("附件"));
        Assert.NotNull(body.Elements<Paragraph>().Single(paragraph => paragraph.InnerText == "附件").ParagraphProperties!.PageBreakBefore);
        var rows = body.Elements<Table>().First().Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToList()).ToList();
        Assert.Equal(["序号", "文中数据", "算法", "依据"], rows[0]);
        Assert.Equal(["2", "7眼一：“2个支部打井7眼，其中柳河村……”", "逐条相加：4＋2＋1＝7眼",
            "R1 柳河村 5月16日：打井4眼R2 东坡村 5月16日：打井2眼R3 柳河村 6月2日：又打井1眼"], rows[2]);
        Assert.Contains("R2 东坡村 每户30元", body.Elements<Table>().Last().InnerText, StringComparison.Ordinal);
        Assert.Contains("2.粮站没有上报。", lines);
    }

    [Fact]
    public void Comments_stand_on_the_very_words()
    {
        using var file = Written(comments: true);
        var comments = file.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().ToList();
        Assert.All(comments, comment => Assert.Equal("助手", comment.Author));
        var anchored = comments.ToDictionary(comment => Anchor(file, comment.Id!), comment => comment.InnerText);
        Assert.Equal("480亩——原文R1 柳河村党支部 5月16日：打井4眼，浇地480亩", anchored["480亩"]);
        Assert.StartsWith("9里——没有依据", anchored["9里"], StringComparison.Ordinal);
        Assert.Equal("请核对：R3和R1说的像是同一件事。", anchored["2个支部打井7眼，其中柳河村浇地480亩，修路9里。"]);
        Assert.Equal("请核对：粮站没有上报。", anchored["清河乡总结"]);
        Assert.DoesNotContain(file.MainDocumentPart.Document!.Body!.Elements<Paragraph>(), paragraph => paragraph.InnerText.Contains("R1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_about_words_is_a_comment_on_them_and_not_told_again_in_the_appendix()
    {
        var paper = Paper with
        {
            Findings =
            [
                new("heading_stop", "标题末尾不要句号。", []) { Sentence = "一、做实事", Words = "做实事" },
                new("year_shortened", "“一个季度”。", []) { Sentence = "一个季度以来，工作有序。", Words = "一个季度" },
                new("not_reported", "粮站没有上报。", []),
            ],
        };
        var stream = new MemoryStream();
        SummaryDocx.Write(paper, stream, extras: new PaperExtras(Sources with { Findings = paper.Findings }, true, true));
        using var file = WordprocessingDocument.Open(new MemoryStream(stream.ToArray()), false);
        var comments = file.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().ToDictionary(comment => comment.InnerText, comment => Anchor(file, comment.Id!));
        Assert.Equal("做实事", comments["请核对：标题末尾不要句号。"]);
        Assert.Equal("一个季度", comments["请核对：“一个季度”。"]);
        var lines = file.MainDocumentPart.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.Contains("1.粮站没有上报。", lines);
        Assert.DoesNotContain(lines, line => line.Contains("不要句号", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void The_file_is_valid_for_Word(bool appendix, bool comments)
    {
        using var file = Written(appendix, comments);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void A_section_without_reports_keeps_its_remark_in_place()
    {
        var stream = new MemoryStream();
        SummaryDocx.Write(Paper with { Sections = [new("一、加强学习", [], [new([new("（暂无上报）", [], [])])]), new("", [], [new([new("（截至成稿，全部上报。）", [], [])])])] }, stream);
        using var file = WordprocessingDocument.Open(new MemoryStream(stream.ToArray()), false);
        var lines = file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.Equal(lines.IndexOf("一、加强学习") + 1, lines.IndexOf("（暂无上报）"));
        Assert.Equal("（截至成稿，全部上报。）", lines[^1]);
    }

    [Theory]
    [InlineData("R1", "R1")]
    [InlineData("R7～R9、R12、R13", "R7", "R8", "R9", "R12", "R13")]
    [InlineData("R9、R11～R13、X1", "R12", "R9", "X1", "R11", "R13")]
    public void Many_records_are_named_in_ranges(string told, params string[] ids) => Assert.Equal(told, RecordRanges.Of(ids));

    private static WordprocessingDocument Written(bool appendix = false, bool comments = false)
    {
        var stream = new MemoryStream();
        SummaryDocx.Write(Paper, stream, extras: new PaperExtras(Sources, appendix, comments));
        return WordprocessingDocument.Open(new MemoryStream(stream.ToArray()), false);
    }

    /// <summary>The words between the beginning and the end of a comment.</summary>
    private static string Anchor(WordprocessingDocument file, string id)
    {
        var start = file.MainDocumentPart!.Document!.Descendants<CommentRangeStart>().Single(range => range.Id == id);
        return string.Concat(start.ElementsAfter().TakeWhile(element => element is not CommentRangeEnd end || end.Id != id).Select(element => element.InnerText));
    }
}
