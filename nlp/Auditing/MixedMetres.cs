using System.Text.RegularExpressions;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Auditing;

/// <summary>One matter in 米 here and in 公里 there: marked once, where the second unit first appears.</summary>
internal sealed partial class MixedMetres(MatterReader matters) : IPaperRule
{
    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Figures.Where(told => told.Figure.Kind == FigureKind.Length && told.Figure.Item.Length > 0)
        .GroupBy(told => matters.Read(told.Figure, told.Paragraph.Text) is { Known: true } matter ? matter.Key : told.Figure.Item)
        .SelectMany(same => same.Where(told => IsLong(told.Figure) != IsLong(same.First().Figure)).Take(1)
            .Select(told => told.Paragraph.Found(PaperRule.MetreMixed, told.Figure, same.First().Figure.Text)));

    private static bool IsLong(Figure figure) => Kilometres().IsMatch(figure.Text);

    [GeneratedRegex("公里|千米|km|㎞", RegexOptions.IgnoreCase)]
    private static partial Regex Kilometres();
}
