using System.IO.Compression;
using System.Text;
using Assistant.Bot.Documents;
using Assistant.Bot.Pages;
using Assistant.Bot.Storage;
using Assistant.Nlp.Auditing;
using Assistant.Nlp.Branches;
using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Learning;
using Assistant.Nlp.Summaries;
using Assistant.Tests;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Tests.Pages;

/// <summary>A draft goes out as a Word file, is edited there, and comes back.</summary>
public sealed class WordReturnTests : IDisposable
{
    private static readonly Nlp.Texts.TextFolder Seeds = Installation.Load().Seeds;

    private static readonly DraftSentence Wells = new("2个支部新打机井6眼，解了旱情。", ["R1", "R2"],
        [new("2个", 2, "个", FigureStatus.Total, ["R1", "R2"]), new("6眼", 6, "眼", FigureStatus.Total, ["R1", "R2"])]);

    private static readonly DraftSentence Fields = new("柳河村党支部浇地480亩，群众用上了水。", ["R1"], [new("480亩", 480, "亩", FigureStatus.Traced, ["R1"])]);

    private static readonly Draft Paper = new("清河乡2010年5月创先争优活动开展情况总结", "清河乡", new(2010, 5, 1), new(2010, 5, 31),
        [
            new("", [], [new([new("5月以来，清河乡活动有序推进。", [], []), new("现将有关情况总结如下。", [], [])])]),
            new("一、统一思想，学习动员", ["study"], [new([new("（暂无上报）", [], [])])]),
            new("二、办成实事", ["economy"], [new([new("农田水利不断改善。", [], []), Wells, Fields]), new([new("干部作风明显好转。", [], [])])]),
            new("", [], [new([new("（截至成稿，粮站党支部尚未上报。）", [], [])])]),
        ], new(3, 1, 2, 0), new(2, 2, 3, 2), "embedded");

    private readonly string path = Directory.CreateTempSubdirectory("assistant-word-").FullName;
    private readonly DataDirectory directory;
    private readonly DraftStore drafts;
    private readonly WordReturn takes;

    public WordReturnTests()
    {
        directory = DataDirectory.Open(path);
        var rosters = new RosterStore(directory);
        rosters.Set(new Roster("清河乡", "", [Branch.Named("柳河村党支部"), Branch.Named("东坡村党支部"), Branch.Named("粮站党支部")]));
        var ledger = new LedgerStore(directory, rosters);
        ledger.Keep(Telling.Record("R1", "柳河村党支部", "新打机井4眼，浇地480亩", null, ("4眼", 4, "眼"), ("480亩", 480, "亩")),
            Telling.Record("R2", "东坡村党支部", "打机井2眼", null, ("2眼", 2, "眼")));
        drafts = new DraftStore(directory);
        drafts.Keep(new StoredDraft("D1", 1, Paper, "", new(2010, 6, 1, 9, 0, 0, TimeSpan.FromHours(8))));
        var (figures, dates) = (new FigureReader(Seeds, new ModelSource(ProcessShelf.Shared)), new DateReader(Seeds));
        var checker = new SentenceChecker(new AuditReaders(figures, dates, Seeds), EvidenceReader.Of(Seeds));
        var marker = new DraftMarker(new PaperChecker(figures, dates, Seeds), new FindingSentences(Installation.Load().Prompts));
        var words = new PageWords(Installation.Load().Prompts, new Nlp.Themes.ThemeNames(Seeds));
        takes = new WordReturn(drafts, ledger, checker, new TableChecker(figures, new BranchReader(Seeds), words, Seeds), marker, words, TimeProvider.System);
    }

    [Fact]
    public void A_file_that_nobody_edited_reads_back_the_same()
    {
        var returned = takes.Take("D1", Written());
        Assert.Equal((null, false, 8), (returned.Problem, returned.Changed, returned.Kept));
        Assert.Equal(1, drafts.Get("D1")!.Version);
    }

    [Fact]
    public async Task A_file_saved_by_LibreOffice_with_appendix_and_comments_reads_back_the_same()
    {
        var sources = new SourceReader(EvidenceReader.Of(Seeds)).Read(Paper, new LedgerStore(directory, new RosterStore(directory)).Read());
        var (sent, folder) = (Path.Combine(path, "sent.docx"), Path.Combine(path, "saved"));
        await File.WriteAllBytesAsync(sent, Written(new PaperExtras(sources, true, true)), TestContext.Current.CancellationToken);
        await Tool.Run("soffice", [$"-env:UserInstallation=file://{Path.Combine(path, "office")}", "--headless", "--convert-to", "docx", "--outdir", folder, sent]);
        var saved = await File.ReadAllBytesAsync(Path.Combine(folder, "sent.docx"), TestContext.Current.CancellationToken);
        var returned = takes.Take("D1", saved);
        Assert.Equal((null, false, 8), (returned.Problem, returned.Changed, returned.Kept));
        Assert.Equal(1, drafts.Get("D1")!.Version);
        Assert.Empty(PaperReader.Read(saved).Paper!.PassedOver);
        Assert.Equal(new PaperOrigin("D1", 1, PaperOrigin.Of("D1", 1, Paper).Fingerprint), PaperReader.Read(saved).Paper!.Origin);
        Assert.Equal(Paper.Title, PaperReader.Read(saved).Paper!.Title);
    }

    [Fact]
    public void Edited_added_and_deleted_sentences_make_a_new_version_with_its_audit()
    {
        var returned = takes.Take("D1", Edited(body =>
        {
            Put(body, "2个支部新打机井6眼", "2个支部新打机井9眼，解了旱情。柳河村党支部浇地480亩，群众用上了水。全乡修路3公里。");
            Find(body, "干部作风").Remove();
        }));
        Assert.Equal((null, 1, 1, 2), (returned.Problem, returned.Edited, returned.Added, returned.Deleted));
        var draft = drafts.Get("D1")!;
        Assert.Equal(2, draft.Version);
        var sentences = draft.Draft.Sections[2].Paragraphs[0].Sentences;
        Assert.Equal(["R1", "R2"], sentences[0].Cites);
        Assert.Equal(FigureStatus.Unsupported, sentences[0].Figures.Single(figure => figure.Text == "9眼").Status);
        Assert.Equal(("480亩", FigureStatus.Traced), (sentences[1].Figures[0].Text, sentences[1].Figures[0].Status));
        Assert.Equal(FigureStatus.Unsupported, Assert.Single(sentences[2].Figures).Status);
        Assert.Equal(["economy"], draft.Draft.Sections[2].Themes);
        Assert.Contains(draft.Draft.Findings, finding => finding.Kind == "unsupported" && finding.Sentence == sentences[0].Text && finding.Text.Contains("“9眼”", StringComparison.Ordinal));
        Assert.Contains(returned.Findings!, finding => finding.Contains("3公里", StringComparison.Ordinal));
        Assert.Equal(2, draft.Draft.Audit.Unsupported);
        Assert.Equal(Paper.Title, drafts.Get("D1", 1)!.Draft.Title);
    }

    [Fact]
    public void A_sentence_in_other_words_keeps_its_evidence()
    {
        var returned = takes.Take("D1", Edited(body => Put(body, "农田水利", "农田水利不断改善。柳河村等2个支部新打机井6眼，旱情解了。柳河村党支部浇地480亩，群众用上了水。")));
        Assert.Equal((1, 0, 0), (returned.Edited, returned.Added, returned.Deleted));
        Assert.Empty(returned.Findings!);
        Assert.Equal(["2个", "6眼"], drafts.Get("D1")!.Draft.Sections[2].Paragraphs[0].Sentences[1].Figures.Select(figure => figure.Text));
    }

    [Fact]
    public void Two_sentences_joined_by_hand_keep_the_evidence_of_both()
    {
        takes.Take("D1", Edited(body => Put(body, "农田水利", "农田水利不断改善。2个支部新打机井6眼，解了旱情，柳河村党支部浇地480亩，群众用上了水。")));
        var joined = drafts.Get("D1")!.Draft.Sections[2].Paragraphs[0].Sentences[1];
        Assert.Equal(["R1", "R2"], joined.Cites.Order());
        Assert.DoesNotContain(joined.Figures, figure => figure.Status == FigureStatus.Unsupported);
    }

    [Fact]
    public void Tracked_changes_count_as_accepted_and_comments_as_not_there()
    {
        var returned = takes.Take("D1", Edited(body =>
        {
            var paragraph = Find(body, "干部作风");
            paragraph.RemoveAllChildren<Run>();
            paragraph.Append(new Run(new Text("干部作风")), new DeletedRun(new Run(new DeletedText("明显"))) { Id = "90", Author = "李主任" },
                new InsertedRun(new Run(new Text("进一步"))) { Id = "91", Author = "李主任" }, new Run(new Text("好转。")));
        }));
        Assert.Equal((null, 1, 0, 0), (returned.Problem, returned.Edited, returned.Added, returned.Deleted));
        Assert.Equal("干部作风进一步好转。", drafts.Get("D1")!.Draft.Sections[2].Paragraphs[1].Sentences[0].Text);
    }

    [Fact]
    public void What_a_reviewer_would_mark_is_found_in_the_words_that_came_back()
    {
        var returned = takes.Take("D1", Edited(body => Put(body, "干部作风", "自10年5月以来，干部作风明显好转。")));
        var finding = Assert.Single(drafts.Get("D1")!.Draft.Findings, finding => finding.Kind == "year_shortened");
        Assert.Equal(("自10年5月以来，干部作风明显好转。", "10年"), (finding.Sentence, finding.Words));
        Assert.Contains(finding.Text, returned.Findings!);
        takes.Take("D1", Written(drafts.Get("D1")!.Draft, 2, body => Put(body, "干部作风", "2010年5月以来，干部作风明显好转。")));
        Assert.DoesNotContain(drafts.Get("D1")!.Draft.Findings, finding => finding.Kind == "year_shortened");
    }

    [Fact]
    public void A_table_typed_in_Word_is_told_by_its_place_and_first_row()
    {
        var returned = takes.Take("D1", Edited(body => Find(body, "农田水利").InsertAfterSelf(new Table(
            new TableRow(new TableCell(new Paragraph(new Run(new Text("支部")))), new TableCell(new Paragraph(new Run(new Text("机井"))))),
            new TableRow(new TableCell(new Paragraph(new Run(new Text("柳河村")))), new TableCell(new Paragraph(new Run(new Text("4眼")))))))));
        var told = Assert.Single(returned.Findings!);
        Assert.Equal("“二、办成实事”下面有一张表格没有带回（第一行是“支部、机井”）。稿子里放不下表格，请把要紧的内容写成一句话。表里的1个数和台账、合计都对得上。", told);
        Assert.Equal(WordReturn.PassedOverKind, Assert.Single(drafts.Get("D1")!.Draft.Findings).Kind);
        Assert.Equal(8, returned.Kept);
    }

    [Fact]
    public async Task Figures_of_a_table_made_in_LibreOffice_are_compared_with_the_ledger_and_added_up()
    {
        const string Html = """
            <html><meta charset="utf-8"><body><p>二、办成实事</p><p>柳河村党支部浇地480亩，群众用上了水。</p><p>农田水利不断改善。</p>
            <table border="1"><tr><td colspan="4">机井情况表</td></tr><tr><td>序号</td><td>支部</td><td>新打机井（眼）</td><td>浇地（亩）</td></tr>
            <tr><td>1</td><td>柳河村</td><td>4</td><td>480亩</td></tr><tr><td>2</td><td>东坡村党支部</td><td>3</td><td></td></tr>
            <tr><td>3</td><td>南岗村党支部</td><td>1</td><td>—</td></tr><tr><td colspan="2">合计</td><td>9</td><td>480</td></tr></table></body></html>
            """;
        var (page, folder) = (Path.Combine(path, "table.html"), Path.Combine(path, "saved"));
        await File.WriteAllTextAsync(page, Html, TestContext.Current.CancellationToken);
        await Tool.Run("soffice", [$"-env:UserInstallation=file://{Path.Combine(path, "office")}", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, page]);
        var returned = takes.Take("D1", await File.ReadAllBytesAsync(Path.Combine(folder, "table.docx"), TestContext.Current.CancellationToken));
        Assert.Null(returned.Problem);
        Assert.Equal(
        [
            "表格“新打机井”一栏的合计写的是9，各行加起来是8。",
            "表格里东坡村党支部的“新打机井”写的是3，台账里这个支部没有报过这个数。",
            "表格里的“南岗村党支部”不在支部名册里，请核对名称。",
        ], returned.Findings!.Where(finding => finding.StartsWith("表格", StringComparison.Ordinal)));
    }

    [Fact]
    public void Numbers_that_Word_writes_by_itself_belong_to_the_words()
    {
        takes.Take("D1", Edited(body => Find(body, "干部作风").InsertBeforeSelf(Listed("转变作风")), file =>
            file.MainDocumentPart!.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(new Level(new StartNumberingValue { Val = 3 }, new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand }, new LevelText { Val = "%1、" }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 })));
        var sections = drafts.Get("D1")!.Draft.Sections;
        Assert.Equal(["", "一、统一思想，学习动员", "二、办成实事", "三、转变作风", ""], sections.Select(section => section.Heading));
        Assert.Equal("干部作风明显好转。", sections[3].Paragraphs[0].Sentences[0].Text);
    }

    private static Paragraph Listed(string words) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), new Run(new Text(words)));

    [Fact]
    public void Headings_may_be_changed_moved_and_added()
    {
        takes.Take("D1", Edited(body =>
        {
            Find(body, "（暂无上报）").Remove();
            Find(body, "一、统一").Remove();
            Put(body, "二、办成实事", "一、办成实事");
            Find(body, "干部作风").InsertBeforeSelf(new Paragraph(new Run(new Text("二、转变作风"))));
        }));
        var sections = drafts.Get("D1")!.Draft.Sections;
        Assert.Equal(["", "一、办成实事", "二、转变作风", ""], sections.Select(section => section.Heading));
        Assert.Equal(["economy"], sections[1].Themes);
    }

    [Fact]
    public void What_was_changed_here_meanwhile_is_kept_and_said()
    {
        var file = Edited(body => Put(body, "干部作风", "干部作风大有好转。"));
        drafts.Keep(drafts.Get("D1")! with { Version = 2 });
        Assert.True(takes.Take("D1", file).Newer);
        Assert.Equal((3, 1), (drafts.Get("D1")!.Version, drafts.Get("D1", 2)!.Version - 1));
    }

    [Fact]
    public void A_file_whose_property_is_lost_is_known_by_its_words()
    {
        var lost = Edited(body => Put(body, "干部作风", "干部作风大有好转。"), file => file.DeletePart(file.CustomFilePropertiesPart!));
        Assert.Equal((null, 1), (takes.Take("D1", lost).Problem, drafts.Get("D1")!.Version - 1));
    }

    [Fact]
    public void Files_of_other_kinds_are_refused_and_nothing_is_lost()
    {
        var whole = Written();
        Assert.Equal(PaperProblem.NotWord, takes.Take("D1", Encoding.UTF8.GetBytes("总结")).Problem);
        Assert.Equal(PaperProblem.NotWord, takes.Take("D1", []).Problem);
        Assert.Equal(PaperProblem.NotWord, takes.Take("D1", Zip(("a.txt", 10))).Problem);
        Assert.Equal(PaperProblem.Damaged, takes.Take("D1", Zip(("[Content_Types].xml", 10))).Problem);
        Assert.Equal(PaperProblem.OldWord, takes.Take("D1", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]).Problem);
        Assert.Equal(PaperProblem.TooLarge, takes.Take("D1", new byte[PaperFileGuard.Largest + 1]).Problem);
        Assert.Equal(PaperProblem.TooLarge, takes.Take("D1", Zip(("[Content_Types].xml", 200 << 20))).Problem);
        Assert.Equal(PaperProblem.Damaged, takes.Take("D1", whole[..(whole.Length / 2)]).Problem);
        Assert.Equal(PaperProblem.Damaged, takes.Take("D1", Broken(whole)).Problem);
        Assert.Equal(PaperProblem.OtherPaper, takes.Take("D1", Written(origin: PaperOrigin.Of("D2", 1, Paper))).Problem);
        Assert.Equal(PaperProblem.Foreign, takes.Take("D1", Written(origin: PaperOrigin.Of("D1", 1, Paper with { Title = "别处的总结" }))).Problem);
        Assert.Equal(PaperProblem.Foreign, takes.Take("D1", Written(origin: PaperOrigin.Of("D1", 7, Paper))).Problem);
        Assert.Equal(1, drafts.Get("D1")!.Version);
    }

    [Fact]
    public void Every_reason_to_refuse_has_a_sentence()
    {
        var words = new PageWords(Installation.Load().Prompts, new Nlp.Themes.ThemeNames(Seeds));
        Assert.All(Enum.GetValues<PaperProblem>(), problem => Assert.EndsWith("。", words[$"word_problem.{problem.ToString().ToLowerInvariant()}"], StringComparison.Ordinal));
    }

    public void Dispose()
    {
        directory.Dispose();
        Directory.Delete(path, recursive: true);
    }

    private static byte[] Written(PaperExtras? extras = null, PaperOrigin? origin = null)
    {
        var stream = new MemoryStream();
        SummaryDocx.Write(Paper, stream, null, extras, origin ?? PaperOrigin.Of("D1", 1, Paper));
        return stream.ToArray();
    }

    private static byte[] Written(Draft draft, int version, Action<Body> edit)
    {
        var stream = new MemoryStream();
        SummaryDocx.Write(draft, stream, null, null, PaperOrigin.Of("D1", version, draft));
        using (var file = WordprocessingDocument.Open(stream, isEditable: true)) edit(file.MainDocumentPart!.Document!.Body!);
        return stream.ToArray();
    }

    private static byte[] Edited(Action<Body> edit, Action<WordprocessingDocument>? alter = null)
    {
        var stream = new MemoryStream();
        stream.Write(Written());
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
        {
            edit(file.MainDocumentPart!.Document!.Body!);
            alter?.Invoke(file);
        }
        return stream.ToArray();
    }

    private static Paragraph Find(Body body, string words) => body.Elements<Paragraph>().First(paragraph => paragraph.InnerText.Contains(words, StringComparison.Ordinal));

    private static void Put(Body body, string words, string text)
    {
        var paragraph = Find(body, words);
        paragraph.RemoveAllChildren<Run>();
        paragraph.Append(new Run(new Text(text)));
    }

    private static byte[] Zip(params (string Name, int Length)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, length) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(new byte[length]);
            }
        return stream.ToArray();
    }

    /// <summary>Its text part is no XML any more.</summary>
    private static byte[] Broken(byte[] file)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write("<w:document><w:body>");
        }
        return stream.ToArray();
    }
}
