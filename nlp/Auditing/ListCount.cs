using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Nlp.Numerals;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>
/// Lists of a text against the number told of them: 东坡、柳河、上湾等3个支部, 3个村（东坡、柳河、上湾）, 办了两件事，一是…二是….
/// With 等 a list may be shorter than its count, never longer.
/// </summary>
internal sealed class ListCount(AuditWords words)
{
    private const string Number = @"(?<n>\d{1,3}|[两二三四五六七八九十]{1,3})";
    private const string Name = @"[“]?[\u4e00-\u9fff]{2,9}[”]?";

    /// <summary>The points of a list stand so near behind their count.</summary>
    private const int Reach = 28;

    private readonly Regex before = new(
        $@"(?<list>{Name}(?:、{Name})*(?:[、和及与]{Name}?))(?<!所属|下属|所辖|的|各|近|约|共|至|到|有|余|第|另外|其他|其余|剩余|以及)(?:(?<more>等)|(?<!等)){Number}个(?:{Any(words.Listed)})(?![民级组里内外口容规支干部务委长]|联(?!合))",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private readonly Regex behind = new(
        $@"{Number}[个项支类种条名处座](?:[\u4e00-\u9fff“”]{{1,10}})[（(：:](?<list>{Name}(?:、{Name})+(?:[和及]{Name})?)(?<more>等)?[）)。；]",
        RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private readonly Regex points = new(
        $@"(?<![第\d之]){Number}(?:{Any(words.Points)})", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>The counts that are not those of their lists.</summary>
    public IEnumerable<TextSpan> Find(string text) => Listed(text, before).Concat(Listed(text, behind)).Concat(Points(text));

    private static IEnumerable<TextSpan> Listed(string text, Regex form)
    {
        foreach (Match match in form.Matches(text))
        {
            var names = match.Groups["list"].Value.Split('、', StringSplitOptions.RemoveEmptyEntries).ToList();
            var listed = names.Count + (Joined(names[^1]) ? 1 : 0);
            if (listed < 2 || Value(match.Groups["n"].Value) is not { } count) continue;
            if (match.Groups["more"].Success ? listed > count : listed != count) yield return new TextSpan(match.Index, match.Length);
        }
    }

    /// <summary>柳河村和东坡村: two names.</summary>
    private static bool Joined(string name) => name.IndexOfAny(['和', '及', '与']) is > 1 and var at && name.Length - at > 2;

    private IEnumerable<TextSpan> Points(string text)
    {
        for (var first = text.IndexOf("一是", StringComparison.Ordinal); first >= 0; first = text.IndexOf("一是", first + 1, StringComparison.Ordinal))
        {
            if (first > 0 && text[first - 1] is '第' or '十' or '之' or '唯') continue;
            var told = points.Matches(text[Math.Max(0, first - Reach)..first]).LastOrDefault();
            if (told is null || Value(told.Groups["n"].Value) is not { } count) continue;
            if (Steps(text, first) is > 1 and var steps && steps != count) yield return new TextSpan(Math.Max(0, first - Reach) + told.Index, told.Length);
        }
    }

    /// <summary>How far 一是, 二是, 三是 … go on.</summary>
    private static int Steps(string text, int first)
    {
        var (steps, at) = (1, first);
        var next = text.IndexOf("一是", first + 1, StringComparison.Ordinal);
        var end = next < 0 ? text.Length : next;
        while (steps < Digits.Length && text.IndexOf($"{Digits[steps]}是", at, end - at, StringComparison.Ordinal) is >= 0 and var found) (at, steps) = (found, steps + 1);
        return steps;
    }

    private const string Digits = "一二三四五六七八九";

    private static decimal? Value(string number) => char.IsAsciiDigit(number[0]) ? decimal.Parse(number, CultureInfo.InvariantCulture)
        : number == "两" ? 2 : ChineseNumeral.ReadAt(number, 0)?.Value;

    private static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
}
