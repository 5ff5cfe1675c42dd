using System.Text.RegularExpressions;

namespace Assistant.Nlp.Auditing;

/// <summary>3会1课 for 三会一课.</summary>
internal sealed class DigitsInFixedNames(PaperWords words) : IPaperRule
{
    private const string Numerals = "零一二三四五六七八九";

    private readonly IReadOnlyList<(string Name, Regex Form)> names = [.. words.FixedNames.Select(name => (name, new Regex(
        $@"(?<![\d.第]){string.Concat(name.Select(Written))}(?![万千百.元人名户个])", RegexOptions.Compiled | RegexOptions.CultureInvariant)))];

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph => names.SelectMany(name => name.Form.Matches(paragraph.Text)
        .Where(match => match.Value.Any(char.IsAsciiDigit)).Select(match => paragraph.Found(PaperRule.FixedNameDigits, match.Index, match.Length, name.Name))));

    private static string Written(char letter) => letter switch
    {
        '两' => "[两二2]",
        '十' => "(?:十|10)",
        _ when Numerals.IndexOf(letter) is > 0 and var value => $"[{letter}{value}]",
        _ => Regex.Escape(letter.ToString()),
    };
}
