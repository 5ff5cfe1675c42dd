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

    /// <summary>First and last day of a lunar month in the lunar year that begins in <paramref name="year"/>.</summary>
    public static (DateOnly From, DateOnly To) LunarMonth(int year, int month)
    {
        var leap = Lunar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        var first = LunarDay(year, month, 1);
        return (first, first.AddDays(Lunar.GetDaysInMonth(year, index) - 1));
    }

    /// <summary>The day (in China) on which the sun's apparent longitude reaches an angle: 0 is 春分, 15 清明, 270 冬至.</summary>
    /// <remarks>Meeus, Astronomical Algorithms, chapter 25, low accuracy: right to about a quarter of an hour.</remarks>
    public static DateOnly SolarTerm(int year, int angle)
    {
        var guess = new DateOnly(year, 3, 21).AddDays((int)Math.Round((angle >= 285 ? angle - 360 : angle) * 365.2422 / 360) - 3);
        for (var day = guess; ; day = day.AddDays(1))
            if (IsPast(day.AddDays(1), angle)) return day;
    }

    /// <summary>The day on which 初伏, 中伏 or 末伏 begins: the third and fourth 庚 day from 夏至 on, the first from 立秋 on.</summary>
    public static DateOnly DogDays(int year, int which)
    {
        var from = which < 3 ? SolarTerm(year, 90) : SolarTerm(year, 135);
        // 庚 is the seventh of the ten stems, and 2000-01-07 was a 甲 day.
        var until = ((6 - (from.DayNumber - new DateOnly(2000, 1, 7).DayNumber)) % 10 + 10) % 10;
        return from.AddDays(until + (which switch { 1 => 20, 2 => 30, _ => 0 }));
    }

    /// <summary>Whether the sun has passed an angle when a day begins in China.</summary>
    private static bool IsPast(DateOnly day, int angle) => (SunAt(day) - angle + 540) % 360 - 180 >= 0;

    /// <summary>The apparent longitude of the sun, in degrees, at midnight in China.</summary>
    private static double SunAt(DateOnly day)
    {
        var t = (day.DayNumber - new DateOnly(2000, 1, 1).DayNumber - 0.5 - 8 / 24.0) / 36525;
        var anomaly = Radians(357.52911 + 35999.05029 * t);
        var centre = (1.914602 - 0.004817 * t) * Math.Sin(anomaly) + 0.019993 * Math.Sin(2 * anomaly) + 0.000289 * Math.Sin(3 * anomaly);
        var longitude = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * Math.Sin(Radians(125.04 - 1934.136 * t));
        return (longitude % 360 + 360) % 360;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
