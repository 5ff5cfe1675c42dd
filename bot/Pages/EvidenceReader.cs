using Assistant.Nlp.Branches;
using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
using Assistant.Nlp.Summaries;
using Assistant.Nlp.Texts;

namespace Assistant.Bot.Pages;

/// <summary>Figure of a draft + ledger → what it stands on. Sums are found anew, with their arithmetic.</summary>
public sealed class EvidenceReader(TotalsAdder totals, Attendance attendance)
{
    public static EvidenceReader Of(TextFolder seeds) => new(new TotalsAdder(new MatterReader(seeds)), new Attendance(seeds));

    public FigureEvidence Read(DraftFigure figure, Ledger ledger)
    {
        var records = ledger.Records.ToDictionary(record => record.Id);
        var lines = figure.From.Select(id => new EvidenceLine(id, records.GetValueOrDefault(id), [])).ToList();
        return figure.Status switch
        {
            FigureStatus.Traced => Plain(figure, EvidenceKind.Words, [.. lines.Select(line => line with { Used = Named(figure, line.Record) })]),
            FigureStatus.Total => OfTotal(figure, lines, ledger.Roster),
            _ => Plain(figure, EvidenceKind.None, lines),
        };
    }

    private FigureEvidence OfTotal(DraftFigure figure, List<EvidenceLine> lines, Roster roster)
    {
        var records = lines.Select(line => line.Record).OfType<ActivityRecord>().ToList();
        var branches = records.SelectMany(record => record.JointBranches.Prepend(record.Branch)).Distinct().Count(name => roster.Find(name) is not null);
        if (figure.Value == branches && CountsBranches(figure)) return Plain(figure, EvidenceKind.Branches, lines);
        if (Sum(figure, records) is { } sum)
            return new FigureEvidence(figure, EvidenceKind.Sum, [.. lines.Select(line => line with { Used = Added(sum, line.Id) })], sum.NotAdded);
        if (Addends.Find(figure, lines) is { } summed) return Plain(figure, EvidenceKind.Sum, summed);
        if (figure.Value == lines.Count) return Plain(figure, EvidenceKind.Events, lines);
        return Plain(figure, figure.Value == branches ? EvidenceKind.Branches : EvidenceKind.Records, lines);
    }

    /// <summary>The sum over exactly these records that comes to the figure; null where no matter's does.</summary>
    private Total? Sum(DraftFigure figure, IReadOnlyList<ActivityRecord> records) =>
        totals.Add(records).Append(attendance.Of(records, once: true)).OfType<Total>()
            .Where(total => total.Value == figure.Value && total.From.Count == figure.From.Count && total.From.All(figure.From.Contains))
            .MaxBy(total => total.Unit == figure.Unit);

    private static IReadOnlyList<Figure> Added(Total sum, string id) =>
        [.. sum.Addends.Where(addend => addend.RecordId == id).Select(addend => addend.Figure)];

    private static IReadOnlyList<Figure> Named(DraftFigure figure, ActivityRecord? record)
    {
        var equal = record?.Figures.Where(said => said.Value == figure.Value || said.Max == figure.Value).ToList() ?? [];
        return equal.Exists(said => said.Unit == figure.Unit) ? [.. equal.Where(said => said.Unit == figure.Unit)] : equal;
    }

    private static bool CountsBranches(DraftFigure figure) => figure.Unit is "个" or "家" or "村" or "";

    private static FigureEvidence Plain(DraftFigure figure, EvidenceKind kind, IReadOnlyList<EvidenceLine> lines) => new(figure, kind, lines, []);
}
