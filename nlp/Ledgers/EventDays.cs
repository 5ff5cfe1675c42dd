namespace Assistant.Nlp.Ledgers;

/// <summary>
/// What the days of two tellings say. Same: told, and the same. Near: told, and next to each other. Plausible: one is only
/// the day it was said, or a long period. Apart: they cannot be of one day.
/// </summary>
internal enum EventDays { Same, Near, Plausible, Apart }

internal static class EventDates
{
    /// <summary>An assumed date says only "not after this day": the telling may follow the event by so many days.</summary>
    private const int TellingDelay = 7;

    /// <summary>A period of more days says little about the day.</summary>
    private const int LongPeriod = 15;

    public static EventDays Compare(RecordDate first, RecordDate second)
    {
        if (first.Assumed || second.Assumed) return Told(first, second) || Told(second, first) ? EventDays.Plausible : EventDays.Apart;
        var gap = Math.Max(first.Start.DayNumber, second.Start.DayNumber) - Math.Min(first.End.DayNumber, second.End.DayNumber);
        if (gap > 0) return gap == 1 ? EventDays.Near : EventDays.Apart;
        return IsLong(first) || IsLong(second) ? EventDays.Plausible : EventDays.Same;
    }

    private static bool IsLong(RecordDate date) => date.End.DayNumber - date.Start.DayNumber > LongPeriod;

    /// <summary>Whether the telling with the assumed date can be of what happened on the other's date.</summary>
    private static bool Told(RecordDate assumed, RecordDate other) =>
        assumed.Assumed && other.Start <= assumed.Start && assumed.Start.DayNumber - other.End.DayNumber <= TellingDelay;
}
