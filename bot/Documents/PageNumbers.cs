using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>The footers: — 1 — one character in from the right on odd pages, from the left on even ones.</summary>
internal static class PageNumbers
{
    /// <summary>One character of 14 points, in twentieths of a point.</summary>
    private const string OneCharacter = "280";

    public static IEnumerable<FooterReference> AddTo(MainDocumentPart main) =>
    [
        Reference(main, HeaderFooterValues.Default, JustificationValues.Right, new Indentation { Right = OneCharacter }),
        Reference(main, HeaderFooterValues.Even, JustificationValues.Left, new Indentation { Left = OneCharacter }),
    ];

    private static FooterReference Reference(
        MainDocumentPart main, HeaderFooterValues pages, JustificationValues side, Indentation indentation)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties
            {
                ParagraphStyleId = new ParagraphStyleId { Val = PaperStyles.Footer },
                Indentation = indentation,
                Justification = new Justification { Val = side },
            },
            PaperText.Run("— "),
            new SimpleField(PaperText.Run("1")) { Instruction = "PAGE" },
            PaperText.Run(" —")));
        return new FooterReference { Type = pages, Id = main.GetIdOfPart(part) };
    }
}
