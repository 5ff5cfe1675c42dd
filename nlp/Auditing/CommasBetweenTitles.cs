using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>《…》、《…》: nothing stands between adjacent titles.</summary>
internal sealed partial class CommasBetweenTitles : IPaperRule
{
    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => Comma().Matches(paragraph.Text)
        .Select(match => paragraph.Found(PaperRule.CommaBetweenTitles, match.Index, match.Length)));

    [GeneratedRegex(@"》\s*、\s*《")]
    private static partial Regex Comma();
}
