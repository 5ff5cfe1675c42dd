namespace Assistant.Nlp.Queries;

/// <summary>Exact conversions between units of one measure: 2 吨 are 4000 斤.</summary>
public static class UnitScale
{
    /// <summary>Each unit in the smallest of its measure.</summary>
    private static readonly Dictionary<string, (string Measure, decimal Size)> Sizes = new()
    {
        ["吨"] = ("斤", 2000m),
        ["公斤"] = ("斤", 2m),
        ["斤"] = ("斤", 1m),
        ["公里"] = ("米", 1000m),
        ["千米"] = ("米", 1000m),
        ["米"] = ("米", 1m),
        ["亿元"] = ("元", 100_000_000m),
        ["万元"] = ("元", 10_000m),
        ["元"] = ("元", 1m),
        ["公顷"] = ("亩", 15m),
        ["亩"] = ("亩", 1m),
        ["口"] = ("眼", 1m),
        ["眼"] = ("眼", 1m),
        ["件"] = ("起", 1m),
        ["起"] = ("起", 1m),
        ["株"] = ("棵", 1m),
        ["棵"] = ("棵", 1m),
        ["名"] = ("人", 1m),
        ["人"] = ("人", 1m),
    };

    /// <summary>The value in the other unit; null where the two measure different things. Any unit fits an empty one.</summary>
    public static decimal? Convert(decimal value, string unit, string into)
    {
        if (unit == into || into.Length == 0) return value;
        if (!Sizes.TryGetValue(unit, out var from) || !Sizes.TryGetValue(into, out var to) || from.Measure != to.Measure) return null;
        return value * from.Size / to.Size;
    }
}
