using System.Globalization;
using Assistant.Nlp.Figures;

namespace Assistant.Nlp.Drafting;

/// <summary>How the paper writes a value: exact, never rounded; 万 only where it loses nothing. Lengths stay in 米: a paper tells one matter in one unit.</summary>
public static class NumberWording
{
    private const decimal TenThousand = 10000m, HundredMillion = 100000000m;

    /// <param name="approx">Writes …余; after a number that is not round, where 余 would jar, …以上.</param>
    public static string Of(decimal value, string unit, FigureKind kind, bool approx)
    {
        if (approx && !IsRound(value, kind)) return Of(value, unit, kind, false) + "以上";
        var more = approx ? "余" : "";
        if (kind == FigureKind.Money && value >= HundredMillion) return $"{Plain(value / HundredMillion)}亿{more}元";
        if (kind == FigureKind.Money) return value >= TenThousand && !IsOdd(value) ? $"{Plain(value / TenThousand)}万{more}元" : $"{Plain(value)}{more}元";
        if (value >= TenThousand && value % 100 == 0) return $"{Plain(value / TenThousand)}万{more}{unit}";
        return $"{Plain(value)}{more}{unit}";
    }

    /// <summary>38236元 is easier read than 3.8236万元; of larger sums nobody would write it so.</summary>
    private static bool IsOdd(decimal value) => value < 100 * TenThousand && value % 10 != 0;

    /// <summary>400余人次 is said, 408余人次 is not.</summary>
    private static bool IsRound(decimal value, FigureKind kind) =>
        kind == FigureKind.Money && value >= TenThousand && !IsOdd(value) ? value % TenThousand == 0 : value % 10 == 0;

    /// <summary>Without trailing zeros or separators.</summary>
    public static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
