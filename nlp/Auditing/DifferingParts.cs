using System.Text.RegularExpressions;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Auditing;

/// <summary>Parts that do not come to their whole: 共9眼，其中4眼、6眼; A4眼、B3眼，共9眼; 12个，整改9个，尚有2个; shares over 100%.</summary>
internal sealed partial class DifferingParts : IPaperRule
{
    /// <summary>Parts of one list stand so near each other.</summary>
    private const int Gap = 16;

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => paragraph.BySentence()
        .SelectMany(figures => Within(paragraph, figures).Concat(Summed(paragraph, figures)).Concat(Rest(paragraph, figures)).Concat(Shares(paragraph, figures))));

    /// <summary>Parts behind 其中 may be some of the whole, never more; behind 分别, 包括 or a colon they are all of it.</summary>
    private static IEnumerable<PaperFinding> Within(ReadParagraph paragraph, IReadOnlyList<Figure> figures)
    {
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var opened = Opening().Match(paragraph.Between(figures[i], figures[i + 1]));
            if (!opened.Success || figures[i].Kind is FigureKind.Percent || figures[i].Approx) continue;
            var parts = Run(paragraph, figures, i + 1, figures[i]);
            if (parts.Count == 0 || parts.Exists(part => part.Role is FigureRole.Rate or FigureRole.Planned)) continue;
            var sum = parts.Sum(part => part.Value);
            var all = !opened.Value.Contains("其中", StringComparison.Ordinal) && parts.Count > 1;
            if (sum > figures[i].Value || (all && sum != figures[i].Value && !parts.Exists(part => part.Approx)))
                yield return paragraph.Found(PaperRule.PartsDiffer, figures[i], NumberWording.Of(sum, figures[i].Unit, figures[i].Kind, false));
        }
    }

    /// <summary>A4眼、B3眼、C3眼，共9眼.</summary>
    private static IEnumerable<PaperFinding> Summed(ReadParagraph paragraph, IReadOnlyList<Figure> figures)
    {
        for (var i = 2; i < figures.Count; i++)
        {
            if (!Together().IsMatch(paragraph.Between(figures[i - 1], figures[i])) || figures[i].Approx) continue;
            var parts = new List<Figure>();
            for (var k = i - 1; k >= 0 && IsLike(figures[k], figures[i]) && (k == i - 1 || paragraph.Between(figures[k], figures[k + 1]) is { Length: <= Gap } gap && !Opening().IsMatch(gap) && !gap.Contains('；')); k--) parts.Add(figures[k]);
            if (parts.Count < 2 || parts.Exists(part => part.Approx || part.Role is not (FigureRole.Done or FigureRole.Part))) continue;
            var sum = parts.Sum(part => part.Value);
            if (sum != figures[i].Value) yield return paragraph.Found(PaperRule.PartsDiffer, figures[i], NumberWording.Of(sum, figures[i].Unit, figures[i].Kind, false));
        }
    }

    /// <summary>发现问题12个，已整改9个，尚有2个未整改.</summary>
    private static IEnumerable<PaperFinding> Rest(ReadParagraph paragraph, IReadOnlyList<Figure> figures)
    {
        for (var i = 2; i < figures.Count; i++)
        {
            var (whole, part, rest) = (figures[i - 2], figures[i - 1], figures[i]);
            if (!Left().IsMatch(paragraph.Between(part, rest)) || !Settled().IsMatch(paragraph.Between(whole, part))) continue;
            if (!IsLike(whole, rest) || !IsLike(part, rest) || whole.Approx || part.Approx || rest.Approx || part.Value + rest.Value == whole.Value) continue;
            yield return paragraph.Found(PaperRule.PartsDiffer, whole, NumberWording.Of(part.Value + rest.Value, whole.Unit, whole.Kind, false));
        }
    }

    private static IEnumerable<PaperFinding> Shares(ReadParagraph paragraph, IReadOnlyList<Figure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].Kind != FigureKind.Percent || (i > 0 && figures[i - 1].Kind == FigureKind.Percent && paragraph.Between(figures[i - 1], figures[i]).Length <= Gap)) continue;
            var run = new List<Figure> { figures[i] };
            while (i + run.Count < figures.Count && figures[i + run.Count].Kind == FigureKind.Percent && paragraph.Between(run[^1], figures[i + run.Count]) is { Length: <= Gap } gap && !gap.Contains('率')) run.Add(figures[i + run.Count]);
            var sum = run.Sum(share => share.Value);
            var before = paragraph.Text[Math.Max(0, figures[i].Start - 14)..figures[i].Start];
            if (run.Count > 1 && before.Contains('占') && (sum > 100.5m || (run.Count > 2 && sum is > 90 and < 99.5m)) && !run.Exists(share => share.Approx))
                yield return paragraph.Found(PaperRule.PartsDiffer, run[^1].Start, run[^1].Text.Length, $"{NumberWording.Plain(sum)}%");
        }
    }

    /// <summary>The like figures of a list from a place on.</summary>
    private static List<Figure> Run(ReadParagraph paragraph, IReadOnlyList<Figure> figures, int from, Figure whole)
    {
        var parts = new List<Figure>();
        for (var i = from; i < figures.Count && IsLike(figures[i], whole); i++)
        {
            if (i > from && paragraph.Between(figures[i - 1], figures[i]) is var gap && (gap.Length > Gap || gap.Contains('；') || Other().IsMatch(gap))) break;
            parts.Add(figures[i]);
        }
        return parts;
    }

    private static bool IsLike(Figure one, Figure other) => one.Kind == other.Kind && (one.Unit == other.Unit || one.Kind == FigureKind.People) && one.Max is null && other.Max is null;

    [GeneratedRegex(@"^[^，。；]{0,8}[，（(：:—]*(?:其中|分别|包括|包含|有(?=[\u4e00-\u9fff]{2,6}\d))|^[^，。；]{0,6}[：:（(]")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[^，。；]{0,6}[，、](?:[^，。；\d]{0,2})(?:共计|合计|总计|总共|一共|共|累计)[^，。；\d]{0,6}$")]
    private static partial Regex Together();

    [GeneratedRegex("尚有|还有|剩余|其余|余下|剩下|仍有|未(?:整改|兑现|办结|完成|解决)")]
    private static partial Regex Left();

    [GeneratedRegex("已|整改|兑现|办结|完成|解决|化解|落实")]
    private static partial Regex Settled();

    [GeneratedRegex("共|另|还|累计|新增|同时")]
    private static partial Regex Other();
}
