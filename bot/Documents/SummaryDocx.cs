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
    public static void Write(Draft draft, Stream stream, DateOnly? signedOn = null)
    {
        using var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        file.PackageProperties.Title = draft.Title;
        file.PackageProperties.Creator = draft.Org;
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles.All();
        main.AddNewPart<FontTablePart>().Fonts = new Fonts(Typeface.All.Select(typeface => typeface.Listed()));
        main.AddNewPart<DocumentSettingsPart>().Settings = Settings();

        var notes = draft.Sections.SelectMany(section => section.Paragraphs).Select(TextOf).Where(IsNote).ToList();
        main.Document = new Document(new Body(
        [
            .. new TitleLines(DocumentWords.Installed.TitleWords).Break(draft.Title)
                .Select(line => PaperText.Paragraph(PaperStyles.Title, PaperText.Run(line))),
            PaperText.Paragraph(PaperStyles.Body),
            .. draft.Sections.SelectMany(Section),
            PaperText.Paragraph(PaperStyles.Body),
            .. Signature.Of(draft.Org, signedOn ?? draft.To),
            .. notes.Select(note => PaperText.Paragraph(PaperStyles.Note, PaperText.Run(note))),
            Page(PageNumbers.AddTo(main)),
        ]));
    }

    private static IEnumerable<Paragraph> Section(DraftSection section)
    {
        if (section.Heading.Length > 0)
            yield return PaperText.Paragraph(PaperStyles.FirstLevel, PaperText.Run(section.Heading));
        foreach (var text in section.Paragraphs.Select(TextOf).Where(text => text.Length > 0 && !IsNote(text)))
            yield return LeveledText.Paragraph(text);
    }

    internal static string TextOf(DraftParagraph paragraph) =>
        string.Concat(paragraph.Sentences.Select(sentence => sentence.Text)).Trim();

    /// <summary>What stands whole in brackets (how far the draft reaches) goes below the date, as notes on a paper do.</summary>
    internal static bool IsNote(string text) => text.StartsWith('（') && text.EndsWith('）') && text.IndexOf('）') == text.Length - 1;

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
