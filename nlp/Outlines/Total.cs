using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Outlines;

/// <summary>Why a figure is no part of a total.</summary>
public enum LeftOut
{
    /// <summary>It was planned, not done.</summary>
    Planned,

    /// <summary>It is inside another figure that is counted.</summary>
    Part,

    /// <summary>It is so much of each.</summary>
    Rate,

    /// <summary>Its record is pending or withdrawn.</summary>
    NotConfirmed,

    /// <summary>Its record tells an event that another record told first.</summary>
    ToldAlready,

    /// <summary>人次 is never added to 人, and units that do not convert are not added.</summary>
    OtherUnit,

    /// <summary>People asked to come are no people present.</summary>
    NotPresent,

    /// <summary>A sum that is counted has it in: of the same report, or a later 截至目前 of the same branch.</summary>
    InsideSum,

    /// <summary>It sums up what other records tell themselves: 全乡共打井12眼.</summary>
    ReportedTotal,
}

/// <summary>A figure of a record that is added.</summary>
public sealed record Addend(string RecordId, Figure Figure);

/// <summary>A sum with its arithmetic.</summary>
/// <param name="Value">In <paramref name="Unit"/>, exact over what was stated; ranges count with their low end.</param>
/// <param name="Approx">Whether any addend was approximate or a range: the sum is then written …余.</param>
/// <param name="NotAdded">Figures of the same matter that were left out, each with its reason.</param>
public sealed record Total(
    Matter Matter, string Unit, FigureKind Kind, decimal Value, bool Approx,
    IReadOnlyList<Addend> Addends, IReadOnlyList<(Addend Figure, LeftOut Why)> NotAdded)
{
    /// <summary>The records that bear it out, each once.</summary>
    public IReadOnlyList<string> From => [.. Addends.Select(addend => addend.RecordId).Distinct()];
}
