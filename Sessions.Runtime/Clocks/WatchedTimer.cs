namespace Sessions.Clocks;

/// <summary>A timer of a clock, and a watch that fires it where the clock does not.</summary>
internal sealed class WatchedTimer : ITimer, IScheduled
{
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly LiveSchedule _schedule;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ITimer _timer;
    private ScheduledCall? _watch;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _isDisposed;

    public WatchedTimer(TimeProvider clock, LiveSchedule schedule, TimerCallback callback, object? state)
    {
        _schedule = schedule;
        _callback = callback;
        _state = state;
        _timer = clock.CreateTimer(static timer => ((WatchedTimer)timer!).Due(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _period = period;
            return !_isDisposed && Arm(dueTime);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _watch?.Dispose();
            _watch = null;
            _timer.Dispose();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Fires, by the clock or by the watch.</summary>
    public void Due()
    {
        lock (_lock)
        {
            // Fired by the other of the two, or called off.
            if (_watch is null)
            {
                return;
            }

            _watch.Dispose();
            _watch = null;
            if (_period > TimeSpan.Zero)
            {
                Arm(_period);
            }
        }

        _callback(_state);
    }

    private bool Arm(TimeSpan dueTime)
    {
        _watch?.Dispose();
        _watch = dueTime == Timeout.InfiniteTimeSpan ? null : _schedule.After(dueTime + _grace, this);
        return _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }
}
