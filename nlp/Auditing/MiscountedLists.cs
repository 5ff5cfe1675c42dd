using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Nlp.Numerals;

namespace Assistant.Nlp.Auditing;

/// <summary>东坡、柳河、上湾3个支部, “学、讲、评”四个环节, 李卫东、张桂兰、王建国等2名党员 against the list itself.</summary>
internal sealed class MiscountedLists(ListCount lists, PaperWords words) : IPaperRule
{
    private const string Number = @"(?<n>\d{1,2}|[两二三四五六七八九十]{1,3})";
    private const string Name = @"[\u4e00-\u9fff]{2,10}";

    /// <summary>Longer counts of a whole list stand where the list is only its beginning.</summary>
    private const int Most = 9;

    private readonly IReadOnlyList<Regex> whole =
    [
        new($@"(?<list>{Name}(?:、{Name}){{2,}})(?<![等各共另每这近约]){Number}[个项种大]?(?:{PaperWords.AnyOf(words.CountedLists)})", RegexOptions.Compiled | RegexOptions.CultureInvariant),
        new($@"(?<list>{Name}(?:、{Name})+)(?<![等各共另每这近约第]){Number}(?:个?(?:行政|自然)?村|社区)(?=[，。、；和与及分联共先都]|$)", RegexOptions.Compiled | RegexOptions.CultureInvariant),
        new($@"“(?<list>[^“”、]{{1,8}}(?:、[^“”、]{{1,8}})+)”(?:这)?{Number}[个项种大]?(?:{PaperWords.AnyOf(words.CountedLists)})", RegexOptions.Compiled | RegexOptions.CultureInvariant),
    ];

    /// <summary>With 等 a list is the beginning of what is counted, never more.</summary>
    private readonly Regex begun = new($@"(?<list>{Name}(?:、{Name})+)等{Number}[个家名位人项种条处座户所支村]", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>活动室、图书室、卫生室“三室”, 亮身份、亮承诺“两亮”: every name ends, or begins, in what is counted.</summary>
    private readonly Regex ended = new($@"(?<list>{Name}(?:、{Name})+)(?:等)?“{Number}(?<end>[\u4e00-\u9fff])”", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph =>
        lists.Find(paragraph.Text).Select(span => paragraph.Found(PaperRule.ListMiscounted, span.Start, span.Length))
            .Concat(Others(paragraph.Text).Select(match => paragraph.Found(PaperRule.ListMiscounted, match.Index, match.Length))))
        .GroupBy(found => (found.Paragraph, found.Span.End)).Select(same => same.First());

    private IEnumerable<Match> Others(string text) => whole.SelectMany(form => form.Matches(text)).Where(match => Counted(match) is <= Most and var count && count != Listed(match).Count)
        .Concat(begun.Matches(text).Where(match => Counted(match) is { } count && Listed(match).Count > count))
        .Concat(ended.Matches(text).Where(match => IsOf(Listed(match), match.Groups["end"].Value) && Counted(match) != Listed(match).Count));

    private static bool IsOf(List<string> names, string counted) => names.All(name => name.EndsWith(counted, StringComparison.Ordinal))
        || (names[0].Contains(counted, StringComparison.Ordinal) && names.Skip(1).All(name => name.StartsWith(counted, StringComparison.Ordinal)));

    private static List<string> Listed(Match match) => [.. match.Groups["list"].Value.Split('、').SelectMany(Names)];

    /// <summary>柳河村和东坡村: two names.</summary>
    private static IEnumerable<string> Names(string name) =>
        name.IndexOfAny(['和', '及', '与']) is > 1 and var at && name.Length - at > 2 ? [name[..at], name[(at + 1)..]] : [name];

    private static int? Counted(Match match) => match.Groups["n"].Value is var number && char.IsAsciiDigit(number[0]) ? int.Parse(number, CultureInfo.InvariantCulture)
        : number == "两" ? 2 : (int?)ChineseNumeral.ReadAt(number, 0)?.Value;
}
