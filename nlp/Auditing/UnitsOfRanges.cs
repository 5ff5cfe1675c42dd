using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>5-10万元 for 5万元～10万元, 5-10% for 5%～10%.</summary>
internal sealed partial class UnitsOfRanges : IPaperRule
{
    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => Range().Matches(paragraph.Text)
        .Select(match => paragraph.Found(PaperRule.RangeUnit, match.Index, match.Length, $"{match.Groups["a"].Value}{match.Groups["u"].Value}～{match.Groups["b"].Value}{match.Groups["u"].Value}")));

    [GeneratedRegex(@"(?<![\d.第年月])(?<a>\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3})\s?(?:——|--|-|—|–|~|～|－|至|到)\s?(?<b>\d+(?:\.\d+)?|[一二三四五六七八九十]{1,3})(?<u>[万亿](?:元|人次|人|株|棵|亩|斤|公斤|份|公里|平方米|吨|立方米|只|头|尾)?|%|％|‰|个百分点)")]
    private static partial Regex Range();
}
