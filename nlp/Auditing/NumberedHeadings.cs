using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>A heading or a step that is numbered out of its turn: 一、 then 三、; （二） with no （一）; 一是 then 三是.</summary>
internal sealed partial class NumberedHeadings : IPaperRule
{
    private const string Digits = "一二三四五六七八九";

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => Headings(paper).Concat(paper.Paragraphs.SelectMany(Steps));

    private static IEnumerable<PaperFinding> Headings(ReadPaper paper)
    {
        var (first, second) = (0, 0);
        // （二）跟进督导检查。活动办公室……: a heading may run on into its paragraph.
        foreach (var heading in paper.Paragraphs)
        {
            var match = Number().Match(heading.Text);
            if (!match.Success) continue;
            var (number, isFirst) = (ValueOf(match.Groups["n"].Value), match.Value[^1] == '、');
            var due = (isFirst ? first : second) + 1;
            // （一） under another heading begins anew; twice in a row it does not.
            if (number == 1 ? due == 2 : number != due) yield return heading.Found(PaperRule.HeadingNumber, 0, heading.IsHeading ? heading.Text.Length : match.Length, (isFirst ? "{0}、" : "（{0}）").Replace("{0}", Written(due), StringComparison.Ordinal));
            // The next one is counted on from what stands here; a slip is told once.
            (first, second) = isFirst ? (number, 0) : (first, number);
        }
    }

    /// <summary>Steps inside a paragraph; those that begin one belong to several.</summary>
    private static IEnumerable<PaperFinding> Steps(ReadParagraph paragraph)
    {
        var last = new Dictionary<string, int>();
        foreach (Match match in Step().Matches(paragraph.Text))
        {
            var (kind, number) = (match.Groups["kind"].Value, ValueOf(match.Groups["n"].Value));
            if (number > 1 && last.TryGetValue(kind, out var before) && number > before + 1)
                yield return paragraph.Found(PaperRule.HeadingNumber, match.Index, match.Length, Written(before + 1) + kind);
            last[kind] = number;
        }
    }

    private static int ValueOf(string numeral) => numeral switch
    {
        "十" => 10,
        ['十', var ones] => 10 + Digits.IndexOf(ones) + 1,
        [var ones] => Digits.IndexOf(ones) + 1,
        _ => 0,
    };

    private static string Written(int number) => number < 10 ? $"{Digits[number - 1]}" : number == 10 ? "十" : $"十{Digits[Math.Min(number, 19) - 11]}";

    [GeneratedRegex("^(?:[（(](?<n>[一二三四五六七八九十]{1,2})[）)]|(?<n>[一二三四五六七八九十]{1,2})、)")]
    private static partial Regex Number();

    [GeneratedRegex("(?<=^|[。；：，])(?<n>[一二三四五六七八九])(?<kind>[是要])")]
    private static partial Regex Step();
}
