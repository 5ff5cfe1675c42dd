using Assistant.Nlp.Auditing;
using Assistant.Nlp.Drafting;
using Assistant.Nlp.Outlines;

namespace Assistant.Nlp.Summaries;

/// <summary>Audited sections → the draft, numbered and counted.</summary>
internal sealed class DraftAssembly(PaperFacts facts, DraftRequest request)
{
    private const string Numbers = "一二三四五六七八九十";

    public Draft Assemble(IReadOnlyList<AuditedSection> written, string drafter)
    {
        var number = 0;
        var sections = written.Select(section => section.Heading.Length == 0
            ? new DraftSection("", [], Paragraphs(section))
            : new DraftSection($"{Numbers[number++]}、{section.Heading}", ThemesOf(section.Key), Paragraphs(section))).ToList();
        var figures = sections.SelectMany(Sentences).SelectMany(sentence => sentence.Figures).ToList();
        return new Draft($"{request.Org}{PeriodWording.Of(request.From, request.To)}{facts.Outline.Title}", request.Org, request.From, request.To, sections,
            new DraftAudit(figures.Count, Count(figures, FigureStatus.Traced), Count(figures, FigureStatus.Total), Count(figures, FigureStatus.Unsupported)),
            Coverage(sections.Where(section => section.Heading.Length > 0)), drafter);
    }

    private IReadOnlyList<string> ThemesOf(string key) =>
        [.. facts.Outline.Sections.First(section => section.Key == key).Themes.Select(theme => theme.ToString().ToLowerInvariant())];

    private DraftCoverage Coverage(IEnumerable<DraftSection> sections)
    {
        var cited = sections.SelectMany(Sentences).SelectMany(sentence => sentence.Cites).ToHashSet();
        var records = facts.Counting.Where(record => cited.Contains(record.Id)).ToList();
        var branches = records.SelectMany(record => record.JointBranches.Prepend(record.Branch)).Distinct()
            .Count(name => facts.Roster.Find(name) is not null);
        return new DraftCoverage(facts.Counting.Count, records.Count, facts.Roster.Branches.Count, branches);
    }

    private static IReadOnlyList<DraftParagraph> Paragraphs(AuditedSection section) =>
        [.. section.Paragraphs.Select(paragraph => new DraftParagraph([.. paragraph.Select(Sentence)]))];

    private static DraftSentence Sentence(CheckedSentence sentence) => new(sentence.Text, sentence.Cites, [.. sentence.Figures.Select(
        figure => new DraftFigure(figure.Text, Plain(figure.Value), figure.Unit, StatusOf(figure.Support), figure.From))]);

    /// <summary>Without trailing zeros: 564000, not 564000.0.</summary>
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000m;

    private static FigureStatus StatusOf(Support support) => support switch
    {
        Support.Traced => FigureStatus.Traced,
        Support.Total => FigureStatus.Total,
        _ => FigureStatus.Unsupported,
    };

    private static IEnumerable<DraftSentence> Sentences(DraftSection section) => section.Paragraphs.SelectMany(paragraph => paragraph.Sentences);

    private static int Count(IEnumerable<DraftFigure> figures, FigureStatus status) => figures.Count(figure => figure.Status == status);
}
