using System.Text.RegularExpressions;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Auditing;

/// <summary>12.22 for 12月22日; 2010.5.6, 2010-05-06 and 5/6 too.</summary>
internal sealed partial class DottedDates(PaperWords words) : IPaperRule
{
    private readonly Regex after = new($@"\G(?:{PaperWords.AnyOf(words.DottedAfter)})", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private readonly Regex notAfter = new($@"\G[”""]?(?:{PaperWords.AnyOf(words.NotDottedAfter)})", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public IEnumerable<PaperFinding> Find(ReadPaper paper) => paper.Paragraphs.SelectMany(paragraph =>
        WithYear().Matches(paragraph.Text).Where(match => !IsMeasured(match, paragraph))
            .Concat(Day().Matches(paragraph.Text).Where(match => IsDay(match, paragraph)))
            .Select(match => paragraph.Found(PaperRule.DottedDate, match.Index, match.Length)));

    private bool IsDay(Match match, ReadParagraph paragraph)
    {
        var (text, end) = (paragraph.Text, match.Index + match.Length);
        if (WithYear().Matches(text).Any(year => match.Index < year.Index + year.Length && year.Index < end)) return false;
        if (notAfter.IsMatch(text, end) || (match.Index > 0 && text[match.Index - 1] is '“' or '"' or '第') || IsMeasured(match, paragraph)) return false;
        var word = after.Match(text, end);
        if (Span().Match(text, match.Index) is { Success: true } span && span.Index == match.Index) return true;
        // 8/20 that opens a sentence is no fraction.
        if (match.Value.Contains('.') is false) return word is { Success: true, Length: > 1 } || (match.Value.Contains('/') && word.Value == "，" && (match.Index == 0 || text[match.Index - 1] == '。'));
        if (match.Index == 0 && word.Length < 2) return false;
        return word.Success || IsOn(text, match.Index) || (Begins(text, match.Index) && end == text.Length)
            || (match.Index > 0 && words.DottedBefore.Exists(before => before.Length > 1 && text.AsSpan(0, match.Index).EndsWith(before, StringComparison.Ordinal)));
    }

    /// <summary>于4.30讨论; not 低于4.3.</summary>
    private static bool IsOn(string text, int at) => at > 0 && text[at - 1] == '于' && (at == 1 || !"低高大小等少多优次介位处".Contains(text[at - 2]));

    private bool Begins(string text, int at) => at == 0 || words.DottedBefore.Exists(before => text.AsSpan(0, at).EndsWith(before, StringComparison.Ordinal));

    /// <summary>12.22万元: the number has a unit.</summary>
    private static bool IsMeasured(Match match, ReadParagraph paragraph) => paragraph.Figures.Any(figure =>
        figure.Unit.Length > 0 && figure.Start < match.Index + match.Length && match.Index < figure.End && !(figure.Kind == FigureKind.Count && figure.Unit is "日" or "号"));

    /// <summary>5.20—6.10，.</summary>
    [GeneratedRegex(@"(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|0?[1-9])(?:——|[—–\-~至到])(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|0?[1-9])(?=[，）)。]|期间)")]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<![\d.])(?:19|20)\d{2}(?:[.]\s?(?:1[0-2]|0?[1-9])(?:[.]\s?(?:3[01]|[12]\d|0?[1-9]))?|[-/](?:1[0-2]|0?[1-9])[-/](?:3[01]|[12]\d|0?[1-9]))(?![\d.])")]
    private static partial Regex WithYear();

    [GeneratedRegex(@"(?<![\d.:/\-－—年])(?:1[0-2]|0?[1-9])[./\-](?:3[01]|[12]\d|0?[1-9])(?![\d.%％/\-])")]
    private static partial Regex Day();
}
