using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>A short name before its full name: one of the lists, one defined by （以下简称“…”）, 柳河村支部 before 柳河村党支部.</summary>
internal sealed partial class ShortNamesFirst(PaperWords words) : IPaperRule
{
    public IEnumerable<PaperFinding> Find(ReadPaper paper)
    {
        var text = string.Join('\n', paper.Paragraphs.Select(paragraph => paragraph.Text));
        var pairs = words.ShortNames.Select(pair => (Short: pair.Key, Full: pair.Value)).Concat(Defined(text)).Concat(Branches(text)).Distinct();
        return pairs.Select(pair => First(paper, pair.Short, pair.Full)).OfType<PaperFinding>();
    }

    /// <summary>创先争优活动领导小组（以下简称“领导小组”）.</summary>
    private static IEnumerable<(string Short, string Full)> Defined(string text) => Definition().Matches(text).Select(match => (match.Groups["short"].Value, match.Groups["full"].Value));

    private static IEnumerable<(string Short, string Full)> Branches(string text) => ShortBranch().Matches(text).Select(match => (match.Value, match.Value[..^2] + "党支部"));

    private static PaperFinding? First(ReadPaper paper, string name, string full)
    {
        (ReadParagraph Paragraph, int At)? found = null;
        foreach (var paragraph in paper.Paragraphs)
            for (var at = 0; at < paragraph.Text.Length; at++)
            {
                if (string.CompareOrdinal(paragraph.Text, at, full, 0, full.Length) == 0) return found is { } first ? first.Paragraph.Found(PaperRule.ShortBeforeFull, first.At, name.Length, full) : null;
                if (string.CompareOrdinal(paragraph.Text, at, name, 0, name.Length) != 0) continue;
                if (!IsInside(paragraph.Text, at, name, full)) found ??= (paragraph, at);
            }
        return null;
    }

    /// <summary>The 领导小组 of 创先争优活动领导小组 is no short name.</summary>
    private static bool IsInside(string text, int at, string name, string full)
    {
        var offset = full.IndexOf(name, StringComparison.Ordinal);
        return offset >= 0 && at >= offset && string.CompareOrdinal(text, at - offset, full, 0, full.Length) == 0;
    }

    [GeneratedRegex(@"(?<full>[\u4e00-\u9fff“”]{4,24}?)[（(](?:以下|下)?(?:统称|简称)(?:为)?[：:]?[“""]?(?<short>[\u4e00-\u9fff]{2,10})[”""]?[）)]")]
    private static partial Regex Definition();

    [GeneratedRegex(@"[\u4e00-\u9fff]{2}村支部")]
    private static partial Regex ShortBranch();
}
