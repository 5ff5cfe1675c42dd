using System.Text.RegularExpressions;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Auditing;

/// <summary>One kind of number in digits here and in Chinese numerals there: months, years, percentages, counts of one matter.</summary>
internal sealed partial class MixedNumerals(PaperWords words, MatterReader matters) : IPaperRule
{
    private const string Measures = "户名人位眼盏株棵亩元米吨份本篇台辆座头只套车场次期处件间批条幅";

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => Written(paper, Month()).Concat(Written(paper, Year())).Concat(Written(paper, Share())).Concat(Days(paper)).Concat(Counts(paper));

    /// <summary>The rarer writing of what a pattern finds, the Chinese one where both are as common.</summary>
    private IEnumerable<PaperFinding> Written(ReadPaper paper, Regex pattern)
    {
        var found = paper.Paragraphs.SelectMany(paragraph => pattern.Matches(paragraph.Text).Where(match => !IsName(paragraph.Text, match)).Select(match => (paragraph, match)))
            .ToLookup(one => one.match.Groups["cn"].Success);
        if (!found[true].Any() || !found[false].Any()) return [];
        var rare = found[true].Count() <= found[false].Count();
        return found[rare].Select(one => one.paragraph.Found(PaperRule.NumeralsMixed, one.match.Index, one.match.Length, found[!rare].First().match.Value));
    }

    private bool IsName(string text, Match match) => words.NamedMonths.Exists(name => text.IndexOf(name, Math.Max(0, match.Index - 4), Math.Min(text.Length, match.Index + match.Length + 6) - Math.Max(0, match.Index - 4), StringComparison.Ordinal) >= 0)
        || (match.Index > 0 && text[match.Index - 1] is '“' or '《');

    /// <summary>5月十二日.</summary>
    private static IEnumerable<PaperFinding> Days(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => MixedDay().Matches(paragraph.Text)
        .Select(match => paragraph.Found(PaperRule.NumeralsMixed, match.Index, match.Length, "5月12日")));

    /// <summary>打井三眼 beside 打井4眼: one matter in the paper, or counts of one sentence.</summary>
    private IEnumerable<PaperFinding> Counts(ReadPaper paper)
    {
        var counts = paper.Figures.Where(told => told.Figure.Kind is not (FigureKind.Percent or FigureKind.Duration) && told.Figure.Unit.Length > 0)
            .Select(told => (told.Paragraph, told.Figure, Chinese: IsChinese(told.Paragraph.Text, told.Figure))).Where(told => told.Chinese is not null).ToList();
        var sentences = counts.Where(told => Measures.Contains(told.Figure.Text[^1]) || IsCountedOff(told.Paragraph.Text, told.Figure)).GroupBy(told => (told.Paragraph.Index, told.Paragraph.SentenceAt(told.Figure.Start).Start));
        var things = counts.Where(told => told.Figure.Item.Length > 1 && told.Figure.Kind != FigureKind.People).GroupBy(told => (matters.Read(told.Figure, told.Paragraph.Text).Key, told.Figure.Unit));
        return sentences.Select(group => group.ToList()).Concat(things.Select(group => group.ToList())).SelectMany(group =>
            group.Exists(told => told.Chinese == false) ? group.Where(told => told.Chinese == true).Select(told =>
                told.Paragraph.Found(PaperRule.NumeralsMixed, told.Figure, group.First(other => other.Chinese == false).Figure.Text)) : []);
    }

    /// <summary>农村支部二十五个、: the thing stands before its count; 三个方面 is no statistic.</summary>
    private static bool IsCountedOff(string text, Figure figure) => figure.Text[^1] == '个' && (figure.End == text.Length || text[figure.End] is '、' or '，' or '。' or '；');

    /// <summary>Null for what is both or neither (两, 一, 几, 3万).</summary>
    private bool? IsChinese(string text, Figure figure)
    {
        if (figure.Text.Any(char.IsAsciiDigit)) return false;
        if (Village().IsMatch(text[figure.Start..])) return null;
        return figure.Value < 2 || words.NotMixed.Exists(word => figure.Text.StartsWith(word, StringComparison.Ordinal)) || figure.Text[0] == '两' || !Numeral().IsMatch(figure.Text) ? null : true;
    }

    [GeneratedRegex(@"(?<cn>(?<!第)[一二三四五六七八九十]{1,3})月(?![饼季球光亮票经刊息租薪一])|(?<![\d.])\d{1,2}月(?=[\d一二三四五六七八九十]{1,3}[日号]|[份底初中上下以至，、。到起\u4e00-\u9fff])")]
    private static partial Regex Month();

    [GeneratedRegex(@"(?:(?<cn>[一二][〇零一二三四五六七八九○0Oo]{3})|(?<!\d)(?:19|20)\d{2})年")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<cn>百分之[一二三四五六七八九十百点]+)|\d[%％]")]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<![\d.])\d{1,2}月[一二三四五六七八九十]{1,3}[日号]|(?<![\d一二三四五六七八九十])[一二三四五六七八九十]{1,2}月\d{1,2}[日号]")]
    private static partial Regex MixedDay();

    /// <summary>五间房村 is a name.</summary>
    [GeneratedRegex("^[一二三四五六七八九十]{1,2}[\u4e00-\u9fff]{2}村(?![民级组里内外部口容])")]
    private static partial Regex Village();

    [GeneratedRegex("^(?:[二三四五六七八九十]|一[百千])")]
    private static partial Regex Numeral();
}
