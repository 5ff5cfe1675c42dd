using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>Words → runs and paragraphs.</summary>
internal static class PaperText
{
    public static Run Run(string text, string? style = null)
    {
        var words = new Text(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve };
        return style is null ? new Run(words)
            : new Run(new RunProperties(new RunStyle { Val = style }), words);
    }

    public static Paragraph Paragraph(string style, params OpenXmlElement[] runs) =>
        new((OpenXmlElement[])[new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);
}
