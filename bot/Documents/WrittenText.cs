using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>A paragraph of a Word file → its words as they would stand with all tracked changes accepted.</summary>
internal static class WrittenText
{
    public static string Of(Paragraph paragraph)
    {
        var words = new StringBuilder();
        Read(paragraph, words);
        return words.ToString();
    }

    /// <summary>Whether the end of the paragraph is deleted, so that the next one runs on from it.</summary>
    public static bool RunsOn(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null;

    private static void Read(OpenXmlElement element, StringBuilder words)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text text: words.Append(text.Text); break;
                case NoBreakHyphen: words.Append('-'); break;
                case TabChar: words.Append(' '); break;
                // Deleted words, where words were moved from, pictures and text boxes.
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or Drawing or Picture or AlternateContent or EmbeddedObject: break;
                default: Read(child, words); break;
            }
        }
    }
}
