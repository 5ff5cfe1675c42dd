using Assistant.Nlp.Figures;
using Assistant.Nlp.Ledgers;
using Assistant.Nlp.Outlines;
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
public sealed record EvidenceLine(string Id, ActivityRecord? Record, IReadOnlyList<Figure> Used);

/// <summary>What a figure of a draft stands on, as the ledger has it now.</summary>
/// <param name="LeftOut">Figures of the same records and matter that were not added, and why.</param>
public sealed record FigureEvidence(
    DraftFigure Figure, EvidenceKind Kind, IReadOnlyList<EvidenceLine> Lines, IReadOnlyList<(Addend Figure, LeftOut Why)> LeftOut)
{
    /// <summary>Whether a sum has an approximate addend or a range, so that the paper writes 余.</summary>
    public bool IsApproximate => Lines.Any(line => line.Used.Any(figure => figure.Approx || figure.Max is not null));
}
