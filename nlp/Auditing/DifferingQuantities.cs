using System.Text.RegularExpressions;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Auditing;

/// <summary>
/// The same quantity told twice, differently: of the whole township, or of one doer. Rather a miss than a false alarm:
/// events differ from branch to branch and from month to month, so other subjects and other dates are other quantities.
/// </summary>
internal sealed partial class DifferingQuantities(PaperWords words, MatterReader matters, MatterNames names) : IPaperRule
{
    private const string WholeScope = "全";

    private readonly Regex doer = new($@"(?:[\u4e00-\u9fff]{{2}}(?:村|社区)(?![民级组里内外口容规干务委集])|{PaperWords.AnyOf(words.Doers)})", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex whole = new(PaperWords.AnyOf(words.Whole), RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex notWhole = new(PaperWords.AnyOf(words.NotWhole), RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex standing = new(@"全[乡镇县](?:[^，。；\d]{0,4}?)(?<n>\d+)[个名](?<noun>(?:基层)?党支部|党员|行政村|村(?![民级])|党组织)", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>A quantity: whose, of what, in what unit.</summary>
    private sealed record Quantity(string Scope, string Matter, string Unit);

    private sealed record Told(ReadParagraph Paragraph, Figure Figure, string Dates);

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => Standing(paper).Concat(Counted(paper));

    /// <summary>全乡31个党支部: what the township has.</summary>
    private IEnumerable<PaperFinding> Standing(ReadPaper paper) => paper.Paragraphs
        .SelectMany(paragraph => standing.Matches(paragraph.Text).Select(match => (paragraph, match)))
        .GroupBy(told => told.match.Groups["noun"].Value.Replace("基层", "", StringComparison.Ordinal)).SelectMany(same => same.Skip(1)
            .Where(told => told.match.Groups["n"].Value != same.First().match.Groups["n"].Value)
            .Select(told => told.paragraph.Found(PaperRule.QuantityDiffers, told.match.Groups["n"].Index, told.match.Index + told.match.Length - told.match.Groups["n"].Index, same.First().match.Value)));

    private IEnumerable<PaperFinding> Counted(ReadPaper paper) => paper.Figures.Where(told => told.Figure.Role == FigureRole.Done && !told.Paragraph.IsHeading)
        .Select(told => (Key: Of(told.Paragraph, told.Figure), Told: new Told(told.Paragraph, told.Figure, Dates(told.Paragraph, told.Figure))))
        .Where(told => told.Key is not null).GroupBy(told => told.Key!, told => told.Told)
        .SelectMany(same => same.Skip(1).Where(later => Differ(same.First(), later, same.Key.Scope == WholeScope))
            .Select(later => later.Paragraph.Found(PaperRule.QuantityDiffers, later.Figure, same.First().Figure.Text)));

    private Quantity? Of(ReadParagraph paragraph, Figure figure)
    {
        var (start, _) = paragraph.SentenceAt(figure.Start);
        var clause = paragraph.Text[Texts.Clauses.ClauseStart(paragraph.Text, figure.Start)..Texts.Clauses.ClauseEnd(paragraph.Text, figure.Start)];
        if (notWhole.IsMatch(clause) || figure.Kind is FigureKind.Percent or FigureKind.Duration || figure.Item.Contains("支部", StringComparison.Ordinal)) return null;
        var before = paragraph.Text[start..figure.Start];
        var matter = matters.Read(figure, paragraph.Text);
        var named = doer.Matches(before);
        // 机关党员轮流导办，共14人次: a sum is of who does it, unless it says 全乡.
        var sameSubject = named.Count > 0 && Township().Matches(before).All(match => match.Index < named[^1].Index);
        if (named.Count > 1 && before[named[^2].Index..named[^1].Index].Contains('、')) return null;
        if (sameSubject) return figure.Kind is FigureKind.People or FigureKind.Times or FigureKind.Money || before[named[^1].Index..].Contains('等') ? null
            : Thing(figure, matter, clause) is { } thing ? new Quantity(named[^1].Value[..2], thing, figure.Unit) : null;
        if (!whole.IsMatch(before) || figure.Kind == FigureKind.People) return null;
        // Money is put into each thing anew: only the clause that says 全乡 tells the township's.
        if (figure.Kind == FigureKind.Money && !Township().IsMatch(clause)) return null;
        return Thing(figure, matter, clause) is { } common ? new Quantity(WholeScope, common, figure.Unit) : null;
    }

    /// <summary>What seeds know by name, or money put in; a thing without a name is no quantity to compare.</summary>
    private string? Thing(Figure figure, Matter matter, string clause) =>
        figure.Kind == FigureKind.Money ? matter.Known ? matter.Key : null
        : matter.Known && names.In(clause).Count > 0 ? matter.Key
        : figure.Kind == FigureKind.Times && clause.Contains("人次", StringComparison.Ordinal) ? "人次" : null;

    private static string Dates(ReadParagraph paragraph, Figure figure)
    {
        var (start, _) = paragraph.SentenceAt(figure.Start);
        return string.Join(',', paragraph.Dates.Where(day => day.Offset >= start && day.Offset < figure.Start && day.End.DayNumber - day.Start.DayNumber < 100).Select(day => day.Start));
    }

    private static bool Differ(Told first, Told later, bool ofWhole)
    {
        // Of one branch the day that is told with one and not with the other tells them apart.
        if (first.Dates != later.Dates && (!ofWhole || (first.Dates.Length > 0 && later.Dates.Length > 0))) return false;
        if (first.Paragraph == later.Paragraph && first.Paragraph.SentenceAt(first.Figure.Start) == later.Paragraph.SentenceAt(later.Figure.Start)) return false;
        var (low, high) = first.Figure.Value < later.Figure.Value ? (first.Figure, later.Figure) : (later.Figure, first.Figure);
        return low.Value != high.Value && !(low.Approx && high.Value <= low.Value * 1.1m);
    }

    [GeneratedRegex("全[乡镇县]")]
    private static partial Regex Township();
}
