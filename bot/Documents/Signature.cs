using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>Who signs and when: the date four characters in from the right, the name centred above it.</summary>
internal static class Signature
{
    /// <summary>Characters left free on the right of the date, where the seal reaches.</summary>
    private const double DateIndent = 4;

    /// <summary>A name longer than the date may come this near to the right.</summary>
    private const double LeastIndent = 2;

    public static IEnumerable<Paragraph> Of(string org, DateOnly day)
    {
        var date = $"{day.Year}年{day.Month}月{day.Day}日";
        var half = (Widths.Of(date) - Widths.Of(org)) / 2;
        var right = Math.Max(DateIndent, LeastIndent - half);
        return org.Length == 0 ? [Line(date, right)] : [Line(org, right + half), Line(date, right)];
    }

    private static Paragraph Line(string text, double rightCharacters)
    {
        var line = PaperText.Paragraph(PaperStyles.Signature, PaperText.Run(text));
        line.ParagraphProperties!.KeepNext = new KeepNext();
        line.ParagraphProperties.Indentation = new Indentation
        {
            RightChars = (int)Math.Round(rightCharacters * 100),
            Right = $"{Math.Round(rightCharacters * PaperStyles.Column)}",
        };
        return line;
    }
}
