namespace Assistant.Bot.Tests.Models;

/// <summary>A clock on which pauses are over at once and longer times pass only when told to: nothing waits, and no limit strikes by accident.</summary>
internal sealed class StillClock(TimeSpan longestPause) : TimeProvider
{
    private readonly List<Alarm> alarms = [];

    /// <summary>Everything that was set to strike within the span strikes now.</summary>
    public void Pass(TimeSpan span)
    {
        List<Alarm> due;
        lock (alarms) due = [.. alarms.Where(alarm => alarm.Due <= span)];
        foreach (var alarm in due) alarm.Strike();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        lock (alarms) alarms.Add(alarm);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(StillClock clock, Action callback) : ITimer
    {
        public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime < TimeSpan.Zero ? TimeSpan.MaxValue : dueTime;
            if (Due <= clock.LongestPause) ThreadPool.QueueUserWorkItem(_ => Strike());
            return true;
        }

        public void Strike()
        {
            if (Due == TimeSpan.MaxValue) return;
            Due = TimeSpan.MaxValue;
            callback();
        }

        public void Dispose()
        {
            Due = TimeSpan.MaxValue;
            lock (clock.alarms) clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private TimeSpan LongestPause { get; } = longestPause;
}
