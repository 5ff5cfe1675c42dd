using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>A paragraph of a section → body text, or a heading of the second or third level where it begins as one.</summary>
internal static partial class LeveledText
{
    /// <param name="marks">Comments on stretches of the text.</param>
    public static Paragraph Paragraph(string text, IReadOnlyList<Mark> marks)
    {
        var marked = new MarkedText(text, marks);
        if (SecondLevel().Match(text) is { Success: true } second) return Headed(marked, second.Length, second.Length == text.Length);
        if (ThirdLevel().IsMatch(text) && !text.Contains('。')) return PaperText.Paragraph(PaperStyles.ThirdLevel, marked.Runs());
        return PaperText.Paragraph(PaperStyles.Body, marked.Runs());
    }

    /// <summary>A heading alone is one; a heading that runs into text is set apart by its typeface.</summary>
    private static Paragraph Headed(MarkedText marked, int length, bool alone) => alone
        ? PaperText.Paragraph(PaperStyles.SecondLevel, marked.Runs())
        : PaperText.Paragraph(PaperStyles.Body, marked.Runs(length));

    [GeneratedRegex("^（[一二三四五六七八九十]+）[^。；]*。?")]
    private static partial Regex SecondLevel();

    [GeneratedRegex(@"^\d+\.")]
    private static partial Regex ThirdLevel();
}
