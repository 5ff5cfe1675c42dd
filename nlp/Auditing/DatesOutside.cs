using System.Text.RegularExpressions;
using Assistant.Nlp.Dates;

namespace Assistant.Nlp.Auditing;

/// <summary>A day or month outside the paper's period. Plans, comparisons and origins may lie elsewhere.</summary>
internal sealed partial class DatesOutside(PaperWords words) : IPaperRule
{
    private readonly Regex otherTime = new(string.Join('|', words.OtherTime), RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => paragraph.Dates
        .Where(day => IsDated(day) && !day.Background && IsOutside(day, paper) && !IsOther(paragraph, day))
        .Select(day => paragraph.Found(PaperRule.DateOutsidePeriod, day.Offset, day.Text.Length)));

    /// <summary>A day with no year (自9月8日起) is meant to lie in the period; one that is said to begin earlier is named with its year.</summary>
    private static bool IsOutside(DateMention day, ReadPaper paper) => day.End < paper.From || day.Start > paper.To
        || (day.Start < paper.From && Since().IsMatch(day.Text));

    /// <summary>A festival or a weekday is no date of its own here; 2009年度 is the year that an appraisal is of.</summary>
    private static bool IsDated(DateMention day) => Dated().IsMatch(day.Text) && !day.Text.EndsWith('度');

    private bool IsOther(ReadParagraph paragraph, DateMention day)
    {
        var (start, end) = paragraph.SentenceAt(day.Offset);
        var sentence = paragraph.Text[start..Math.Min(end, day.OffsetEnd + 16)];
        return otherTime.IsMatch(sentence) || Quoted(paragraph.Text, day);
    }

    private static bool Quoted(string text, DateMention day) => day.Offset > 0 && text[day.Offset - 1] is '《' or '“' or '（' && day.OffsetEnd < text.Length && text[day.OffsetEnd] is '》' or '”';

    [GeneratedRegex("^自?从?[0-9]{1,2}月[0-9]{1,2}[日号](?:起|以来|开始)$")]
    private static partial Regex Since();

    [GeneratedRegex("[0-9一二三四五六七八九十元]月|[0-9〇零一二三四五六七八九]{4}年")]
    private static partial Regex Dated();
}
