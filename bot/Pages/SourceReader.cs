using System.Globalization;
using Assistant.Bot.Documents;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Pages;

/// <summary>Draft + ledger → what stands behind every figure of it, in words for print.</summary>
public sealed class SourceReader(EvidenceReader evidence)
{
    private readonly Reckoning reckoning = new(DocumentWords.Installed);

    public PaperSources Read(Draft draft, Ledger ledger)
    {
        var branches = ledger.Records.ToDictionary(record => record.Id, record => record.Branch);
        return new PaperSources(
            [.. draft.Sections.SelectMany((section, s) => section.Paragraphs.SelectMany((paragraph, p) =>
                paragraph.Sentences.SelectMany((sentence, i) => Figures(sentence, draft.To.Year, ledger, s, p, i))))],
            [.. draft.LeftOut.Select(figure => (figure, branches.GetValueOrDefault(figure.Record, "")))], draft.Findings);
    }

    private IEnumerable<FigureSource> Figures(DraftSentence sentence, int year, Ledger ledger, int section, int paragraph, int place)
    {
        var spots = FigureSpots.Of(sentence);
        return sentence.Figures.Select((figure, i) => (figure, spot: spots[i], found: evidence.Read(figure, ledger)))
            .Select(one => new FigureSource(section, paragraph, place, one.spot, one.figure.Text, reckoning.Tell(one.found), [.. one.found.Lines.Select(line => Line(line, one.found.Kind, year))]))
            .OrderBy(source => source.Span?.Start ?? int.MaxValue);
    }

    private static SourceLine Line(EvidenceLine line, EvidenceKind kind, int year) => line.Record is { } record
        ? new SourceLine(line.Id, record.Branch, Days(record.Date, year), kind == EvidenceKind.Sum ? Clauses(record, line.Used) : Sentence(record, line.Used))
        : new SourceLine(line.Id, "", "", DocumentWords.Installed.Gone);

    private static string Days(RecordDate date, int year) =>
        date.Start == date.End ? Day(date.Start, year) : $"{Day(date.Start, year)}至{Day(date.End, year)}";

    private static string Day(DateOnly day, int year) => day.ToString(day.Year == year ? "M月d日" : "yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>Of a report that was added up, the words that were.</summary>
    private static string Clauses(ActivityRecord record, IReadOnlyList<Figure> used) => string.Join('，', used.Select(figure =>
    {
        var (before, words, after) = FigureClause.Of(figure, record.Text);
        return before + words + after;
    }).Distinct());

    /// <summary>All of a short report; of a long one the sentence that holds the figure, or its beginning where it was only counted.</summary>
    private static string Sentence(ActivityRecord record, IReadOnlyList<Figure> used)
    {
        const int Short = 40, Beginning = 20;
        var text = record.Text;
        if (text.Length <= Short) return text;
        if (used.Count == 0) return $"{text[..Beginning]}……";
        var start = text.LastIndexOf('。', Math.Max(0, used.Min(figure => figure.Start) - 1)) + 1;
        var end = text.IndexOf('。', used.Max(figure => figure.End) - 1) is >= 0 and var stop ? stop + 1 : text.Length;
        return $"{(start > 0 ? "……" : "")}{text[start..end].Trim()}{(end < text.Length ? "……" : "")}";
    }
}
