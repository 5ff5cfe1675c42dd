using System.Text.RegularExpressions;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Auditing;

/// <summary>A percentage against the two numbers before it: 应到40人，实到36人，到会率95%; 由50件增加到60件，增长10%.</summary>
internal sealed class DifferingPercents(PaperWords words) : IPaperRule
{
    private readonly Regex ratio = new($@"{PaperWords.AnyOf(words.Ratios)}|[\u4e00-\u9fff](?<!{PaperWords.AnyOf(words.NotRatios)})率", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex grown = new(PaperWords.AnyOf(words.Grown), RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex shrunk = new(PaperWords.AnyOf(words.Shrunk), RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private static readonly Regex FromTo = new("(?:增加|增长|提高|上升|下降|减少|降低|降|升|增|减)?(?:到|至|为)$", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => paragraph.BySentence()
        .SelectMany(figures => figures.Where(figure => figure.Kind == FigureKind.Percent).Select(share => Wrong(paragraph, figures, share)))).OfType<PaperFinding>();

    private PaperFinding? Wrong(ReadParagraph paragraph, IReadOnlyList<Figure> figures, Figure share)
    {
        var said = paragraph.Text[Math.Max(0, share.Start - 9)..share.Start];
        var before = figures.Where(figure => figure.End <= share.Start && figure.Kind != FigureKind.Percent && figure.Max is null).TakeLast(3).ToList();
        var right = Expected(paragraph, said, before, share);
        if (right.Count == 0 || right.Any(value => Near(value, share))) return null;
        return paragraph.Found(PaperRule.PercentDiffers, share, $"{NumberWording.Plain(Math.Round(right[0], 1))}%");
    }

    /// <summary>What the percentage may come to; none where no two numbers before it belong to it.</summary>
    private List<decimal> Expected(ReadParagraph paragraph, string said, List<Figure> before, Figure share)
    {
        if (before is not [.., var a, var b] || !IsLike(a, b) || Crosses(paragraph, b, share)) return [];
        if (FromTo.IsMatch(paragraph.Between(a, b)) && a.Value > 0 && (grown.IsMatch(said) || shrunk.IsMatch(said))) return [Math.Abs(b.Value - a.Value) * 100 / a.Value];
        if (!ratio.IsMatch(said)) return [];
        var pairs = before.SelectMany(one => before.Where(other => !ReferenceEquals(one, other) && IsLike(one, other) && one.Value < other.Value).Select(other => one.Value * 100 / other.Value)).ToList();
        if (a.Value == b.Value) pairs.Add(100);
        return [.. pairs.AsEnumerable().Reverse()];
    }

    private static bool Crosses(ReadParagraph paragraph, Figure last, Figure share) => share.Start - last.End > 14 || paragraph.Text[last.End..share.Start].Contains('；');

    private static bool IsLike(Figure one, Figure other) => one.Kind == other.Kind && (one.Unit == other.Unit || one.Kind == FigureKind.People);

    private static bool Near(decimal value, Figure share) =>
        Math.Abs(value - share.Value) <= (share.Approx || !share.Text.Contains('%') ? 5m : share.Text.Contains('.') ? 0.11m : 1m);
}
