using Assistant.Nlp.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Documents;

/// <summary>Text with comments on stretches of it → runs, cut where a comment or a typeface begins or ends.</summary>
internal sealed class MarkedText(string text, IReadOnlyList<Mark> marks)
{
    /// <param name="runIn">Characters at the beginning that are a heading and set as one.</param>
    public OpenXmlElement[] Runs(int runIn = 0)
    {
        int[] cuts = [.. marks.SelectMany(mark => (int[])[mark.Span.Start, mark.Span.End]).Append(runIn).Append(0).Append(text.Length)
            .Where(at => at <= text.Length).Distinct().Order()];
        return [.. cuts.SelectMany((cut, i) => At(cut).Concat(i + 1 < cuts.Length ? [Run(cut, cuts[i + 1], runIn)] : []))];
    }

    /// <summary>The whole text under comments that are about all of it.</summary>
    public static OpenXmlElement[] Runs(string text, IEnumerable<int> comments) =>
        new MarkedText(text, [.. comments.Select(comment => new Mark(new TextSpan(0, text.Length), comment))]).Runs();

    private Run Run(int start, int end, int runIn) => PaperText.Run(text[start..end], end <= runIn ? PaperStyles.RunIn : null);

    /// <summary>The longer stretch begins first, so that comments read in order.</summary>
    private IEnumerable<OpenXmlElement> At(int place) =>
    [
        .. marks.Where(mark => Math.Min(mark.Span.End, text.Length) == place).SelectMany(mark => (OpenXmlElement[])
            [new CommentRangeEnd { Id = $"{mark.Comment}" }, new Run(new CommentReference { Id = $"{mark.Comment}" })]),
        .. marks.Where(mark => mark.Span.Start == place && place < text.Length).OrderByDescending(mark => mark.Span.Length)
            .Select(mark => new CommentRangeStart { Id = $"{mark.Comment}" }),
    ];
}
