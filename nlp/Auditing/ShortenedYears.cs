using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>26年 for 2026年. 坚持了26年 and 26年党龄 are spans of time.</summary>
internal sealed class ShortenedYears(PaperWords words) : IPaperRule
{
    /// <summary>Two digits followed by a common noun are a year only near the paper's own.</summary>
    private const int Near = 6;

    private readonly Regex year = new(
        @"(?<![\d.一二三四五六七八九十百千〇零])(?<quote>['’‘])?(?:(?<y>\d{2})|(?<cn>[〇零][〇零一二三四五六七八九]|[一二][〇零]|[一二][一二三四五六七八九](?=年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)))年",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private readonly Regex after = new($@"\G(?:{string.Join('|', words.YearAfter)})", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex nounAfter = new($@"\G(?:{PaperWords.AnyOf(words.YearAfterNoun)})", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex notAfter = new($@"\G(?:{PaperWords.AnyOf(words.NotYearAfter)})", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex fullBefore = new(@"\d{4}年?(?:[、—–\-－～~至到和与]|——)$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => year.Matches(paragraph.Text)
        .Where(match => IsYear(match, paragraph.Text, paper.To.Year)).Select(match => paragraph.Found(PaperRule.YearShortened, match.Index, match.Length)));

    private bool IsYear(Match match, string text, int year)
    {
        var end = match.Index + match.Length;
        if (match.Groups["quote"].Success || fullBefore.IsMatch(text[..match.Index])) return true;
        if (after.IsMatch(text, end)) return true;
        if (notAfter.IsMatch(text, end)) return false;
        // No span of time is 08 years.
        if (match.Groups["y"].Value is ['0', ..]) return true;
        if (match.Groups["cn"].Success) return match.Groups["cn"].Value[0] is '〇' or '零';
        return Math.Abs(int.Parse(match.Groups["y"].Value) - year % 100) <= Near && Begins(text, match.Index) && (end == text.Length || nounAfter.IsMatch(text, end));
    }

    private bool Begins(string text, int at) => at == 0 || Texts.Clauses.EndsPhrase(text[at - 1])
        || words.YearBefore.Exists(word => text.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal));
}
