using System.Text.RegularExpressions;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;

namespace Assistant.Nlp.Editing;

/// <summary>The parts of a draft, and a draft put together of parts again: numbered and counted.</summary>
public static partial class PaperShape
{
    private const string Numbers = "一二三四五六七八九十";

    /// <summary>The key of a draft's section in its outline; <c>lead</c> and <c>closing</c> for the parts without heading.</summary>
    public static string KeyOf(Draft draft, int section, Outline outline)
    {
        var found = draft.Sections[section];
        if (found.Heading.Length == 0) return section == 0 ? "lead" : "closing";
        return outline.Sections.FirstOrDefault(planned => ThemesOf(planned).SequenceEqual(found.Themes))?.Key ?? "";
    }

    /// <summary>Where the section of that key stands; -1 where the draft has none.</summary>
    public static int Find(Draft draft, string key, Outline outline) =>
        Enumerable.Range(0, draft.Sections.Count).FirstOrDefault(section => KeyOf(draft, section, outline) == key, -1);

    /// <summary>Characters of a section's sentences, without its heading.</summary>
    public static int Length(DraftSection section) => section.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Sum(sentence => sentence.Text.Length);

    public static int Length(Draft draft) => draft.Sections.Sum(section => section.Heading.Length + Length(section));

    /// <summary>Without a paragraph; 一是, 二是 count anew.</summary>
    public static DraftSection Without(DraftSection section, int paragraph) =>
        section with { Paragraphs = Ordered([.. section.Paragraphs.Where((_, i) => i != paragraph)]) };

    /// <summary>Headings numbered in order, figures and coverage counted anew.</summary>
    public static Draft Counted(Draft draft, Ledger ledger)
    {
        var number = 0;
        IReadOnlyList<DraftSection> sections = [.. draft.Sections.Where(section => section.Paragraphs.Count > 0)
            .Select(section => section.Heading.Length == 0 ? section : section with { Heading = $"{Numbers[Math.Min(number++, 9)]}、{Unnumbered(section.Heading)}" })];
        var figures = sections.SelectMany(Sentences).SelectMany(sentence => sentence.Figures).ToLookup(figure => figure.Status);
        var cited = sections.Where(section => section.Heading.Length > 0).SelectMany(Sentences).SelectMany(sentence => sentence.Cites).ToHashSet();
        var records = ledger.Records.Where(record => record.Counts && cited.Contains(record.Id)).ToList();
        return draft with
        {
            Sections = sections,
            Audit = new DraftAudit(figures.Sum(status => status.Count()), figures[FigureStatus.Traced].Count(),
                figures[FigureStatus.Total].Count(), figures[FigureStatus.Unsupported].Count()),
            Coverage = draft.Coverage with
            {
                Cited = records.Count,
                BranchesCited = records.SelectMany(record => record.JointBranches.Prepend(record.Branch)).Distinct()
                    .Count(name => ledger.Roster.Find(name) is not null),
            },
        };
    }

    public static string Unnumbered(string heading) => HeadingNumber().Replace(heading, "");

    internal static IReadOnlyList<string> ThemesOf(OutlineSection section) => [.. section.Themes.Select(theme => theme.ToString().ToLowerInvariant())];

    private static IEnumerable<DraftSentence> Sentences(DraftSection section) => section.Paragraphs.SelectMany(paragraph => paragraph.Sentences);

    private static IReadOnlyList<DraftParagraph> Ordered(IReadOnlyList<DraftParagraph> paragraphs) =>
        [.. paragraphs.Select((paragraph, i) => paragraph.Sentences.Count == 0 ? paragraph : paragraph with
        {
            Sentences = [paragraph.Sentences[0] with { Text = Opened(paragraph.Sentences[0].Text, paragraphs.Count == 1 ? null : Numbers[Math.Min(i, 9)]) }, .. paragraph.Sentences.Skip(1)],
        })];

    /// <summary>A paragraph that stands alone needs no number before it.</summary>
    private static string Opened(string text, char? number) =>
        Ordinal().Replace(text, match => number is { } n ? n + match.Value[1..] : "");

    [GeneratedRegex("^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]、?)")]
    private static partial Regex HeadingNumber();

    [GeneratedRegex("^[一二三四五六七八九]是[^。，0-9]{1,12}。")]
    private static partial Regex Ordinal();
}
