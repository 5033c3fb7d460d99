namespace Sessions.Clocks;

/// <summary>The one timer that a schedule has of a clock that is not the system's: for its next call, and again at least every 30 s.</summary>
internal sealed class ClockTimer
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    /// <summary>Timers count whole milliseconds and cut off the rest; a shorter one fires at once, again and again.</summary>
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(1);

    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private long? _due;

    public ClockTimer(TimeProvider clock, Action look)
    {
        _clock = clock;
        _timer = clock.CreateTimer(
            _ =>
            {
                _due = null;
                look();
            },
            null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sees to it that it fires by an instant, in ticks of UTC; null where nothing is waited for.</summary>
    public void Set(long? due)
    {
        if (due is not { } instant || due == _due)
        {
            return;
        }

        _due = due;
        var left = TimeSpan.FromTicks(instant - _clock.GetUtcNow().UtcTicks);
        _timer.Change(left > _longest ? _longest : left > _shortest ? left : left > TimeSpan.Zero ? _shortest : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
