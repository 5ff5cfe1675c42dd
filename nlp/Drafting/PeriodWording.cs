namespace Assistant.Nlp.Drafting;

/// <summary>How the paper calls a period or a day.</summary>
public static class PeriodWording
{
    /// <summary>2010年, 2010年上半年, 2010年第二季度, 2010年4月, 2010年4月至8月, else the two days. Years in full.</summary>
    public static string Of(DateOnly from, DateOnly to)
    {
        var wholeMonths = from.Day == 1 && to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        if (!wholeMonths) return from == to ? $"{from.Year}年{Day(from)}" : $"{from.Year}年{Day(from)}至{(from.Year == to.Year ? "" : $"{to.Year}年")}{Day(to)}";
        if (from.Year != to.Year) return $"{from.Year}年{from.Month}月至{to.Year}年{to.Month}月";
        return $"{from.Year}年" + (from.Month, to.Month) switch
        {
            (1, 12) => "",
            (1, 6) => "上半年",
            (7, 12) => "下半年",
            (1, 3) => "第一季度",
            (4, 6) => "第二季度",
            (7, 9) => "第三季度",
            (10, 12) => "第四季度",
            (var first, var last) when first == last => $"{first}月",
            (var first, var last) => $"{first}月至{last}月",
        };
    }

    /// <summary>5月16日.</summary>
    public static string Day(DateOnly day) => $"{day.Month}月{day.Day}日";

    /// <summary>The days of an activity: 5月16日, 5月16日至18日, 6月下旬 as 6月, 6月至7月.</summary>
    public static string Days(DateOnly start, DateOnly end)
    {
        if (start == end) return Day(start);
        if (start.Month == end.Month && TenDays(start, end) is { } third) return $"{start.Month}月{third}";
        if (end.DayNumber - start.DayNumber > 20) return start.Month == end.Month ? $"{start.Month}月" : $"{start.Month}月至{end.Month}月";
        return start.Month == end.Month ? $"{Day(start)}至{end.Day}日" : $"{Day(start)}至{Day(end)}";
    }

    private static string? TenDays(DateOnly start, DateOnly end) => (start.Day, end.Day) switch
    {
        (1, 10) => "上旬",
        (11, 20) => "中旬",
        (21, var last) when last == DateTime.DaysInMonth(end.Year, end.Month) => "下旬",
        _ => null,
    };
}
