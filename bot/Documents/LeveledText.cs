using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>A paragraph of a section → body text, or a heading of the second or third level where it begins as one.</summary>
internal static partial class LeveledText
{
    public static Paragraph Paragraph(string text)
    {
        if (SecondLevel().Match(text) is { Success: true } second) return Headed(text, second.Length, PaperStyles.SecondLevel);
        if (ThirdLevel().IsMatch(text) && !text.Contains('。')) return PaperText.Paragraph(PaperStyles.ThirdLevel, PaperText.Run(text));
        return PaperText.Paragraph(PaperStyles.Body, PaperText.Run(text));
    }

    /// <summary>A heading alone is one; a heading that runs into text is set apart by its typeface.</summary>
    private static Paragraph Headed(string text, int length, string style) => length == text.Length
        ? PaperText.Paragraph(style, PaperText.Run(text))
        : PaperText.Paragraph(PaperStyles.Body, PaperText.Run(text[..length], PaperStyles.RunIn), PaperText.Run(text[length..]));

    [GeneratedRegex("^（[一二三四五六七八九十]+）[^。；]*。?")]
    private static partial Regex SecondLevel();

    [GeneratedRegex(@"^\d+\.")]
    private static partial Regex ThirdLevel();
}
