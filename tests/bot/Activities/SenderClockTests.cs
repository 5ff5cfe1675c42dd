using Assistant.Bot.Activities;

namespace Assistant.Bot.Tests.Activities;

/// <summary>昨天 is counted from the day that the sender's clock shows.</summary>
public sealed class SenderClockTests
{
    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private static readonly SenderClock Clock = new(new StoppedClock(new DateTimeOffset(2026, 11, 22, 17, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("2010-05-16T19:20:00.000+08:00", "Asia/Shanghai", "2010-05-16T19:20:00+08:00")]
    [InlineData("2010-05-16T19:20:00-05:00", null, "2010-05-16T19:20:00-05:00")]
    [InlineData(null, null, "2026-11-23T01:30:00+08:00")]
    [InlineData(null, "America/New_York", "2026-11-22T12:30:00-05:00")]
    [InlineData(null, "Mars/Olympus", "2026-11-23T01:30:00+08:00")]
    [InlineData("yesterday", "", "2026-11-23T01:30:00+08:00")]
    [InlineData("2026-11-22T17:30:00Z", "Asia/Shanghai", "2026-11-23T01:30:00+08:00")]
    [InlineData("2026-11-22T17:30:00", null, "2026-11-23T01:30:00+08:00")]
    public void Tells_when_a_message_was_sent(string? localTimestamp, string? localTimezone, string sent) =>
        Assert.Equal(sent, Clock.Read(new Activity { LocalTimestamp = localTimestamp, LocalTimezone = localTimezone })
            .ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
}
