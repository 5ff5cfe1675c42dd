namespace Assistant.Nlp.Figures;

/// <summary>A number with its unit found in a folded text, before its role and item are known.</summary>
/// <param name="Start">With the approximating words before it.</param>
/// <param name="NumberStart">Where the digits begin.</param>
/// <param name="End">Past the unit and the approximating words behind it.</param>
/// <param name="UnitEnd">Past the unit itself.</param>
internal sealed record Quantity(
    int Start, int NumberStart, int UnitEnd, int End, decimal Value, decimal? Max, string Unit, FigureKind Kind, bool Approx, string Rule);
