namespace Assistant.Nlp.Outlines;

/// <summary>Exact conversions between the units that one matter may be stated in.</summary>
public static class UnitConversion
{
    private static readonly IReadOnlyDictionary<string, decimal> Kilograms =
        new Dictionary<string, decimal> { ["吨"] = 1000m, ["公斤"] = 1m, ["斤"] = 0.5m };

    /// <summary>The value in the other unit; null where the two do not convert.</summary>
    public static decimal? Convert(decimal value, string unit, string into)
    {
        if (unit == into) return value;
        if (Kilograms.TryGetValue(unit, out var from) && Kilograms.TryGetValue(into, out var to)) return value * from / to;
        return null;
    }
}
