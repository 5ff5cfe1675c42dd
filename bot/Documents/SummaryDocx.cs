using Assistant.Nlp.Summaries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>
/// Draft → Word file, set as GB/T 9704-2012 sets papers: A4, 22 lines of 28 characters, title, five levels, signature,
/// page numbers. Evidence ids stay in the workspace; the file is for signing.
/// </summary>
public static class SummaryDocx
{
    /// <param name="signedOn">The day under the signature; null is the last day of the draft's period.</param>
    /// <param name="extras">Null for the paper alone.</param>
    public static void Write(Draft draft, Stream stream, DateOnly? signedOn = null, PaperExtras? extras = null) =>
        Write(draft, stream, signedOn, extras, null);

    /// <param name="origin">The kept draft that the file is of, so that it finds its way back; null for one that is not kept.</param>
    internal static void Write(Draft draft, Stream stream, DateOnly? signedOn, PaperExtras? extras, PaperOrigin? origin)
    {
        using var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        origin?.AddTo(file);
        file.PackageProperties.Title = draft.Title;
        file.PackageProperties.Creator = draft.Org;
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles.All();
        main.AddNewPart<FontTablePart>().Fonts = new Fonts(Typeface.All.Select(typeface => typeface.Listed()));
        main.AddNewPart<DocumentSettingsPart>().Settings = Settings();

        var comments = PaperComments.Of(draft, extras);
        comments.AddTo(main);
        var withAppendix = extras is { Appendix: true };
        main.Document = new Document(new Body(
        [
            .. new TitleLines(DocumentWords.Installed.TitleWords).Break(draft.Title)
                .Select((line, i) => PaperText.Paragraph(PaperStyles.Title, MarkedText.Runs(line, i == 0 ? comments.OnTitle : []))),
            PaperText.Paragraph(PaperStyles.Body),
            .. draft.Sections.SelectMany((section, s) => Section(section, s, comments)),
            .. withAppendix ? Appendix.Mention : [],
            PaperText.Paragraph(PaperStyles.Body),
            .. Signature.Of(draft.Org, signedOn ?? draft.To),
            .. draft.Sections.SelectMany((section, s) => Paragraphs(section, s, comments, notes: true)),
            .. withAppendix ? Appendix.Of(draft, extras!.Sources, extras.Comments) : [],
            Page(PageNumbers.AddTo(main)),
        ]));
    }

    private static IEnumerable<Paragraph> Section(DraftSection section, int place, PaperComments comments)
    {
        if (section.Heading.Length > 0)
            yield return PaperText.Paragraph(PaperStyles.FirstLevel, new MarkedText(section.Heading, comments.On(place, PaperComments.OnHeading)).Runs());
        foreach (var paragraph in Paragraphs(section, place, comments, notes: false)) yield return paragraph;
    }

    private static IEnumerable<Paragraph> Paragraphs(DraftSection section, int place, PaperComments comments, bool notes) =>
        from paragraph in section.Paragraphs.Select((paragraph, p) => (text: TextOf(paragraph), p))
        where paragraph.text.Length > 0 && IsNote(section, paragraph.text) == notes
        let marks = comments.On(place, paragraph.p)
        select notes ? PaperText.Paragraph(PaperStyles.Note, new MarkedText(paragraph.text, marks).Runs()) : LeveledText.Paragraph(paragraph.text, marks);

    internal static string TextOf(DraftParagraph paragraph) =>
        string.Concat(paragraph.Sentences.Select(sentence => sentence.Text)).TrimEnd();

    /// <summary>What stands whole in brackets (how far the draft reaches) goes below the date, as notes on a paper do; not a section's own （暂无上报）.</summary>
    internal static bool IsNote(DraftSection section, string text) => (section.Heading.Length == 0 || section.Paragraphs.Count > 1)
        && text.StartsWith('（') && text.EndsWith('）') && text.IndexOf('）') == text.Length - 1;

    private static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));

    /// <summary>A4; top 37, left 28, type area 156 × 225 mm; the footer puts its dash 7 mm below the type area.</summary>
    private static SectionProperties Page(IEnumerable<FooterReference> footers) => new(
    [
        .. footers,
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1588, Header = 851, Footer = 1429, Gutter = 0 },
        new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = PaperStyles.Line, CharacterSpace = -848 },
    ]);
}
