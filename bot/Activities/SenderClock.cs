using System.Globalization;

namespace Assistant.Bot.Activities;

/// <summary>
/// Tells when an activity was sent as its sender's clock has it; 昨天 is counted from that day. What the client does
/// not tell is taken from the server's clock and the time of China.
/// </summary>
internal sealed class SenderClock(TimeProvider time)
{
    /// <summary>China has no summer time, so a fixed offset stands in where the system has no time zones.</summary>
    private static readonly TimeZoneInfo China = Zone("Asia/Shanghai")
        ?? TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), null, null);

    public DateTimeOffset Read(Activity activity)
    {
        if (DateTimeOffset.TryParse(activity.LocalTimestamp, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local)
            && TellsOffset(activity.LocalTimestamp))
            return local;

        return TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone(activity.LocalTimezone) ?? China);
    }

    /// <summary>Web Chat writes 2026-11-23T19:20:00.000+08:00. Without an offset, or in UTC, it tells no day of the sender's.</summary>
    private static bool TellsOffset(string written) =>
        written.IndexOf('T', StringComparison.Ordinal) is var start and > 0 && written.AsSpan(start).IndexOfAny('+', '-') > 0;

    private static TimeZoneInfo? Zone(string? name) =>
        !string.IsNullOrEmpty(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
