using System.Text.RegularExpressions;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Auditing;

/// <summary>One count in 名, 人 and 人次: 党员12名、群众20人; 培训120人 here and 培训120人次 there.</summary>
internal sealed partial class MixedPeople : IPaperRule
{
    /// <summary>Smaller numbers meet by chance.</summary>
    private const decimal Particular = 20;

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(Listed).Concat(Retold(paper));

    /// <summary>Neighbours in a list: 党员12名、群众20人次.</summary>
    private static IEnumerable<PaperFinding> Listed(ReadParagraph paragraph) => paragraph.BySentence()
        .Select(figures => figures.Where(IsPeople).ToList()).SelectMany(people => people.Zip(people.Skip(1)))
        .Where(pair => Measure(pair.First) != Measure(pair.Second) && Joined(paragraph, pair.First, pair.Second))
        .Select(pair => paragraph.Found(PaperRule.PeopleMixed, pair.Second, pair.First.Text));

    private static bool Joined(ReadParagraph paragraph, Figure first, Figure second)
    {
        var between = paragraph.Between(first, second);
        var times = Measure(first) == "人次" || Measure(second) == "人次";
        if (times && Sum().IsMatch(between)) return true;
        // 10名书记和机关干部共87人 is a part and its whole.
        if (between.EndsWith('共')) return false;
        // 12名党员、20人群众 and 党员12名、群众20人 are of one form; 12名党员、群众20人 too.
        return between.Length <= 12 && (List().IsMatch(between) || Group().IsMatch(between));
    }

    /// <summary>The same number of the same people in another measure.</summary>
    private static IEnumerable<PaperFinding> Retold(ReadPaper paper) => paper.Figures.Where(told => IsPeople(told.Figure) && told.Figure.Value >= Particular)
        .GroupBy(told => told.Figure.Value).SelectMany(same => same.Skip(1)
            .Where(told => told.Figure.Approx == same.First().Figure.Approx && Measure(told.Figure) == "人次" != (Measure(same.First().Figure) == "人次"))
            .Select(told => told.Paragraph.Found(PaperRule.PeopleMixed, told.Figure, same.First().Figure.Text)));

    private static bool IsPeople(Figure figure) => figure.Role is FigureRole.Done or FigureRole.Part && (figure.Kind == FigureKind.People || figure.Unit == "人次") && Measure(figure).Length > 0;

    private static string Measure(Figure figure) => figure.Text.Contains("人次", StringComparison.Ordinal) ? "人次"
        : figure.Text.Contains('名') ? "名" : figure.Text.Contains('人') ? "人" : figure.Text.Contains('位') ? "位" : "";

    [GeneratedRegex(@"^(?:[\u4e00-\u9fff]{0,5})[、和及与](?:[\u4e00-\u9fff“”]{0,9})$")]
    private static partial Regex List();

    /// <summary>党员56人，群众120名: the next group, nothing between.</summary>
    [GeneratedRegex("^，[\u4e00-\u9fff]{0,3}(?:党员|群众|干部|代表|青年|妇女|学生|教师|村民|居民|职工|老人|分子|志愿者)$")]
    private static partial Regex Group();

    [GeneratedRegex(@"^[^。；\d]{0,6}[，、](?:共计|合计|总计|共)(?:参加|组织|培训|发动|到场)?$")]
    private static partial Regex Sum();
}
