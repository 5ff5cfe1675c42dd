using System.Text.RegularExpressions;
using Assistant.Nlp.Branches;

namespace Assistant.Nlp.Auditing;

/// <summary>A paragraph of a paper.</summary>
public sealed record PaperParagraph(string Text, bool IsHeading);

/// <summary>A paper to be checked: a draft, or whatever became of one.</summary>
/// <param name="From">First day of the period it tells of, <paramref name="To"/> the last.</param>
public sealed partial record Paper(IReadOnlyList<PaperParagraph> Paragraphs, DateOnly From, DateOnly To)
{
    /// <summary>A text with one paragraph a line; headings are known by their form (一、 or （一）, a single short sentence).</summary>
    public static Paper Of(string text, DateOnly from, DateOnly to) => new(
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => new PaperParagraph(line, Heading().IsMatch(line)))], from, to);

    [GeneratedRegex(@"^(?:#+\s*|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\))[^。！？]{2,45}。?$")]
    private static partial Regex Heading();
}
