using Assistant.Nlp.Dates;

namespace Assistant.Bot.Conversations;

/// <summary>The period that a request of staff is about.</summary>
internal static class Periods
{
    /// <summary>The period the message names; the year so far where it names none.</summary>
    public static (DateOnly From, DateOnly To) Asked(DateReader dates, Scene scene)
    {
        var named = dates.Read(scene.Message.Text, scene.Today);
        return named.Count == 0 ? (new DateOnly(scene.Today.Year, 1, 1), scene.Today) : (named.Min(date => date.Start), named.Max(date => date.End));
    }

    /// <summary>The period in words.</summary>
    public static string Told(Phrases phrases, DateOnly from, DateOnly to, DateOnly today) =>
        from == new DateOnly(today.Year, 1, 1) && to == today ? phrases.Say(Say.WholeYear, 0)
            : phrases.Say(Say.Period, 0, ("days", Months(from, to, today)));

    /// <summary>4月至8月 where the period is whole months, else its days.</summary>
    private static string Months(DateOnly from, DateOnly to, DateOnly today)
    {
        if (from.Day != 1 || to.AddDays(1).Day != 1 || from.Year != to.Year) return RecordWords.Days(from, to, today);
        var year = from.Year == today.Year ? "" : $"{from.Year}年";
        return from.Month == to.Month ? $"{year}{from.Month}月" : $"{year}{from.Month}月至{to.Month}月";
    }
}
