using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Summaries;

namespace Assistant.Bot.Pages;

/// <summary>How the records behind a figure of a draft bear it out.</summary>
public enum EvidenceKind
{
    /// <summary>It stands in their words.</summary>
    Words,

    /// <summary>It is the sum of figures in their words.</summary>
    Sum,

    /// <summary>It is the number of their branches.</summary>
    Branches,

    /// <summary>It is the number of records.</summary>
    Events,

    /// <summary>It was computed from them in another way.</summary>
    Records,

    /// <summary>Nothing bears it out.</summary>
    None,
}

/// <summary>A record behind a figure.</summary>
/// <param name="Record">Null where the ledger has it no more.</param>
/// <param name="Used">The figures of the record that were meant; empty where the record itself was counted.</param>
public sealed record EvidenceLine(string Id, ActivityRecord? Record, IReadOnlyList<Figure> Used)
{
    public decimal Value => Used.Sum(figure => figure.Value);
}

/// <summary>What a figure of a draft stands on, as the ledger has it now.</summary>
public sealed record Evidence(DraftFigure Figure, EvidenceKind Kind, IReadOnlyList<EvidenceLine> Lines)
{
    public static Evidence Of(DraftFigure figure, Ledger ledger)
    {
        var records = ledger.Records.ToDictionary(record => record.Id);
        var lines = figure.From.Select(id => new EvidenceLine(id, records.GetValueOrDefault(id), [])).ToList();
        return figure.Status switch
        {
            FigureStatus.Traced => new Evidence(figure, EvidenceKind.Words, [.. lines.Select(line => line with { Used = Named(figure, line.Record) })]),
            FigureStatus.Total => OfTotal(figure, lines),
            _ => new Evidence(figure, EvidenceKind.None, lines),
        };
    }

    private static IReadOnlyList<Figure> Named(DraftFigure figure, ActivityRecord? record)
    {
        var equal = record?.Figures.Where(said => said.Value == figure.Value || said.Max == figure.Value).ToList() ?? [];
        return equal.Exists(said => said.Unit == figure.Unit) ? [.. equal.Where(said => said.Unit == figure.Unit)] : equal;
    }

    private static Evidence OfTotal(DraftFigure figure, List<EvidenceLine> lines)
    {
        var counted = lines.Select(line => line.Record?.Branch).OfType<string>().Distinct().Count();
        if (figure.Value == counted && lines.Count >= counted && CountsBranches(figure)) return new Evidence(figure, EvidenceKind.Branches, lines);
        if (Addends.Find(figure, lines) is { } summed) return new Evidence(figure, EvidenceKind.Sum, summed);
        if (figure.Value == lines.Count) return new Evidence(figure, EvidenceKind.Events, lines);
        return new Evidence(figure, figure.Value == counted ? EvidenceKind.Branches : EvidenceKind.Records, lines);
    }

    private static bool CountsBranches(DraftFigure figure) => figure.Unit is "个" or "家" or "村" or "支部" or "";
}
