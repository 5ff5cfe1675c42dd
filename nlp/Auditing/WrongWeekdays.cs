using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>5月14日（星期四), when it was a Friday.</summary>
internal sealed partial class WrongWeekdays : IPaperRule
{
    private const string Days = "日一二三四五六";

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => Dated().Matches(paragraph.Text).Select(match => Wrong(match, paragraph, paper))).OfType<PaperFinding>();

    private static PaperFinding? Wrong(Match match, ReadParagraph paragraph, ReadPaper paper)
    {
        var (month, day) = (int.Parse(match.Groups["m"].Value), int.Parse(match.Groups["d"].Value));
        var year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value) : (month, day).CompareTo((paper.To.Month, paper.To.Day)) <= 0 ? paper.To.Year : paper.From.Year;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var right = (int)new DateOnly(year, month, day).DayOfWeek;
        var said = Days.IndexOf(match.Groups["w"].Value.Replace('天', '日'), StringComparison.Ordinal);
        return said == right ? null : paragraph.Found(PaperRule.WeekdayWrong, match.Index, match.Length, $"星期{Days[right]}");
    }

    [GeneratedRegex(@"(?:(?<y>(?:19|20)\d{2})年)?(?<m>\d{1,2})月(?<d>\d{1,2})[日号]\s?[（(，,]?\s?(?:星期|周|礼拜)(?<w>[一二三四五六日天])|(?:星期|周|礼拜)(?<w>[一二三四五六日天])\s?[（(，,]\s?(?:(?<y>(?:19|20)\d{2})年)?(?<m>\d{1,2})月(?<d>\d{1,2})[日号]")]
    private static partial Regex Dated();
}
