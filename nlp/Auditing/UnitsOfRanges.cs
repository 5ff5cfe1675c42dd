using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>5-10万元 for 5万元～10万元, 5-10% for 5%～10%.</summary>
internal sealed partial class UnitsOfRanges : IPaperRule
{
    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => Range().Matches(paragraph.Text)
        .Concat(Share().Matches(paragraph.Text)).Concat(Neighbours().Matches(paragraph.Text)).Select(match => Found(paragraph, match)));

    private static PaperFinding Found(ReadParagraph paragraph, Match match)
    {
        var (a, b, unit) = (match.Groups["a"].Value, match.Groups["b"].Value, match.Groups["u"].Value);
        return paragraph.Found(PaperRule.RangeUnit, match.Index, match.Length, $"{a}{unit}～{b}{unit}");
    }

    [GeneratedRegex(@"(?<![\d.第年月])(?<a>\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3})\s?(?:——|--|-|—|–|~|～|－|至|到)\s?(?<b>\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3})(?<u>[多余几]?(?:百(?!分)|[千万亿])(?:元|人次|人|株|棵|亩|斤|公斤|份|公里|平方米|吨|立方米|只|头|尾)?|%|％|‰|个百分点)")]
    private static partial Regex Range();

    /// <summary>85%-90之间.</summary>
    [GeneratedRegex(@"(?<![\d.])(?<a>\d+(?:\.\d+)?)(?<u>[%％‰])\s?(?:——|-|—|–|~|～|－|至|到)\s?(?<b>\d+(?:\.\d+)?)(?=之间|左右|以上|[，。、；]|$)")]
    private static partial Regex Share();

    /// <summary>5、6百元, 三、四千人.</summary>
    [GeneratedRegex(@"(?<![\d.、第一二三四五六七八九十分别为])(?<a>[1-9])、(?<b>[1-9])(?<u>(?:百(?!分)|[千万亿])(?:元|人|斤|株|棵|亩|份)?)")]
    private static partial Regex Neighbours();
}
