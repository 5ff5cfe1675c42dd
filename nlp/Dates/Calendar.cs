using System.Globalization;

namespace Assistant.Nlp.Dates;

/// <summary>Days of the solar and the Chinese lunar calendar.</summary>
internal static class Calendar
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The day, or null where that month has none (2月30日).</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1901 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    public static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>The solar day of a lunar one in the lunar year that begins in <paramref name="year"/>; day 0 is the eve of the next year.</summary>
    /// <remarks>Leap months are stepped over: festivals are kept in the regular month.</remarks>
    public static DateOnly LunarDay(int year, int month, int day)
    {
        if (day == 0) return LunarDay(year + 1, 1, 1).AddDays(-1);
        var leap = Lunar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, index, Math.Min(day, Lunar.GetDaysInMonth(year, index)), 0, 0, 0, 0));
    }

    /// <summary>清明 of a year, by the usual approximation for 1901–2100: (Y×0.2422 + C) − leap years.</summary>
    public static DateOnly Qingming(int year)
    {
        var y = year % 100;
        var c = year < 2000 ? 5.59 : 4.81;
        return new DateOnly(year, 4, (int)(y * 0.2422 + c) - y / 4);
    }

    /// <summary>冬至 of a year, by the same approximation.</summary>
    public static DateOnly Dongzhi(int year)
    {
        var y = year % 100;
        var c = year < 2000 ? 22.60 : 21.94;
        return new DateOnly(year, 12, (int)(y * 0.2422 + c) - y / 4);
    }
}
