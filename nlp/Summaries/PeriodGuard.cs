using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistant.Nlp.Summaries;

/// <summary>Whether the days that a sentence names lie in the paper's period. What was to be done by a day may lie behind it.</summary>
internal sealed partial class PeriodGuard(DateOnly from, DateOnly to)
{
    public bool Holds(string sentence) => Days().Matches(sentence).All(day => Lies(Number(day, "m"), Number(day, "d")));

    private bool Lies(int month, int day)
    {
        for (var year = from.Year; year <= to.Year; year++)
            if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || (new DateOnly(year, month, day) is var told && told >= from && told <= to)) return true;
        return false;
    }

    private static int Number(Match day, string group) => int.Parse(day.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>Not 5月10日前, nor a day with a year of its own.</summary>
    [GeneratedRegex(@"(?<![\d年])(?<m>\d{1,2})月(?<d>\d{1,2})日(?!之?前)")]
    private static partial Regex Days();
}
