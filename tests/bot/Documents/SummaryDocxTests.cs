using Assistant.Bot.Documents;
using Assistant.Nlp.Summaries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Tests.Documents;

public sealed class SummaryDocxTests
{
    private static readonly Draft Paper = PaperFile.Read("qinghe.txt");

    [Fact]
    public void The_file_is_valid_for_Word()
    {
        using var file = Written(Paper);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Every_word_of_the_draft_is_in_the_file_and_no_evidence_id()
    {
        using var file = Written(Paper);
        var text = string.Concat(Paragraphs(file).Select(paragraph => paragraph.InnerText));
        Assert.All(Paper.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Sentences),
            sentence => Assert.Contains(sentence.Text, text));
        Assert.All(Paper.Sections, section => Assert.Contains(section.Heading, text));
        Assert.DoesNotContain("R1", text);
    }

    [Fact]
    public void Headings_are_heading_styles_so_that_Word_can_navigate()
    {
        using var file = Written(Paper);
        Assert.Equal(Paper.Sections.Select(section => section.Heading).Where(heading => heading.Length > 0), Styled(file, "Heading1"));
        Assert.Equal(["（一）层层动员部署", "（一）基础设施改善", "（二）人居环境整治", "（三）为民服务办实事"], Styled(file, "Heading2"));
        Assert.Equal(["1.示范村带动"], Styled(file, "Heading3"));
    }

    [Fact]
    public void A_second_level_heading_that_runs_into_text_is_set_apart_by_its_typeface()
    {
        using var file = Written(Paper);
        var runs = Paragraphs(file).Single(paragraph => paragraph.InnerText.StartsWith("（二）跟进", StringComparison.Ordinal)).Elements<Run>().ToList();
        Assert.Equal("（二）跟进督导检查。", runs[0].InnerText);
        Assert.Equal("RunInHeading", runs[0].RunProperties?.RunStyle?.Val?.Value);
        Assert.Null(runs[1].RunProperties?.RunStyle);
    }

    [Theory]
    [InlineData("Title", "方正小标宋简体", "44")]
    [InlineData("BodyText", "仿宋_GB2312", "32")]
    [InlineData("Heading1", "黑体", "32")]
    [InlineData("Heading2", "楷体_GB2312", "32")]
    [InlineData("Heading3", "仿宋_GB2312", "32")]
    [InlineData("Footer", "宋体", "28")]
    public void A_style_names_its_typeface_for_every_script(string id, string typeface, string halfPoints)
    {
        using var file = Written(Paper);
        var style = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(one => one.StyleId == id);
        var fonts = style.StyleRunProperties!.RunFonts!;
        Assert.All((string?[])[fonts.Ascii, fonts.HighAnsi, fonts.EastAsia, fonts.ComplexScript], name => Assert.Equal(typeface, name));
        Assert.Equal(halfPoints, style.StyleRunProperties.FontSize!.Val!.Value);
        Assert.Null(style.StyleRunProperties.Bold);
    }

    [Fact]
    public void The_page_says_22_lines_of_28_characters()
    {
        using var file = Written(Paper);
        var section = file.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();
        var grid = section.GetFirstChild<DocGrid>()!;
        Assert.Equal((DocGridValues.LinesAndChars, 579, -848), (grid.Type!.Value, grid.LinePitch!.Value, grid.CharacterSpace!.Value));
    }

    [Fact]
    public void An_empty_draft_still_makes_a_valid_paper()
    {
        using var file = Written(Paper with { Title = "总结", Org = "", Sections = [] });
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out()
    {
        var odd = new DraftSentence("走访\u0000慰问\u001b困难户\ud83d，送米\ud83c\udf5a12份。", ["R1"], []);
        using var file = Written(Paper with { Sections = [new("", [], [new([odd])])] });
        Assert.Contains(Paragraphs(file), paragraph => paragraph.InnerText == "走访慰问困难户，送米\ud83c\udf5a12份。");
    }

    [Fact]
    public void The_day_of_signing_may_be_another_than_the_last_of_the_period()
    {
        var stream = new MemoryStream();
        SummaryDocx.Write(Paper, stream, new DateOnly(2010, 9, 1));
        using var file = WordprocessingDocument.Open(new MemoryStream(stream.ToArray()), false);
        Assert.Contains(Paragraphs(file), paragraph => paragraph.InnerText == "2010年9月1日");
    }

    private static WordprocessingDocument Written(Draft draft)
    {
        var stream = new MemoryStream();
        SummaryDocx.Write(draft, stream);
        return WordprocessingDocument.Open(new MemoryStream(stream.ToArray()), false);
    }

    private static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument file) =>
        file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>();

    private static IEnumerable<string> Styled(WordprocessingDocument file, string style) => Paragraphs(file)
        .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)
        .Select(paragraph => paragraph.InnerText);
}
