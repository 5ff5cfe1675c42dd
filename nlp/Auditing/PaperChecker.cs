using Assistant.Nlp.Dates;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Texts;

namespace Assistant.Nlp.Auditing;

/// <summary>Paper → what a reviewer would mark in it, in the order of the text. It needs no ledger: the words alone are checked.</summary>
public sealed class PaperChecker
{
    private readonly FigureReader figures;
    private readonly DateReader dates;
    private readonly IReadOnlyList<IPaperRule> rules;

    public PaperChecker(FigureReader figures, DateReader dates, TextFolder seeds)
    {
        (this.figures, this.dates) = (figures, dates);
        var words = PaperWords.Read(seeds);
        var (matters, names) = (new MatterReader(seeds), new MatterNames(seeds));
        rules =
        [
            new ShortenedYears(words), new DottedDates(words), new DifferingQuantities(words, matters, names), new DifferingParts(),
            new MiscountedLists(new ListCount(new AuditWords(seeds)), words), new DifferingPercents(words), new DatesOutside(words), new WrongWeekdays(),
            new UnitsOfRanges(), new MixedKilometres(), new MixedMetres(matters), new ShortNamesFirst(words), new HeadingStops(),
            new CommasBetweenTitles(), new MixedOrdinals(), new DigitsInFixedNames(words), new MixedNumerals(words, matters), new MixedPeople(),
            new NumberedHeadings(), new PunctuationSlips(),
        ];
    }

    public IReadOnlyList<PaperFinding> Check(Paper paper)
    {
        var read = new ReadPaper([.. paper.Paragraphs.Select((paragraph, i) => Read(paragraph, i, paper.To))], paper.From, paper.To);
        return [.. rules.SelectMany(rule => rule.Find(read)).DistinctBy(found => (found.Rule, found.Paragraph, found.Span))
            .OrderBy(found => found.Paragraph).ThenBy(found => found.Span.Start)
            // Rules read a text in one width; what they mark is told as it was written.
            .Select(found => found with { Words = found.Span.Of(paper.Paragraphs[found.Paragraph].Text) })];
    }

    private ReadParagraph Read(PaperParagraph paragraph, int index, DateOnly to)
    {
        var text = Halfwidth.Fold(paragraph.Text);
        var days = dates.Read(text, to);
        return new ReadParagraph(index, text, paragraph.IsHeading, figures.Read(text, days), days);
    }
}
