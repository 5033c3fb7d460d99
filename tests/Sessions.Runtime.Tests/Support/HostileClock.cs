namespace Sessions.Tests.Support;

/// <summary>A clock that shows what it is told to, and whose timers fire when they are told to, early or late.</summary>
internal sealed class HostileClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Handle> _timers = [];
    private DateTimeOffset _now = now;

    /// <summary>How long each timer was asked to wait, in the order of asking.</summary>
    public List<TimeSpan> Asked { get; } = [];

    /// <summary>What it shows once each, before it shows what it was set to.</summary>
    public Queue<DateTimeOffset> Flickers { get; } = [];

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The steady time; null for the machine's.</summary>
    public long? Timestamp { get; set; }

    /// <summary>Called by whoever asks for the time, who gets an exception then; null where it works.</summary>
    public Action? Failing { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        if (Failing is { } failing)
        {
            failing();
            throw new IOException("the time server does not answer");
        }

        return Flickers.TryDequeue(out var shown) ? shown : _now;
    }

    public override long GetTimestamp() => Timestamp ?? base.GetTimestamp();

    public void Set(DateTimeOffset now) => _now = now;

    /// <summary>Fires what is armed, whatever the clock shows.</summary>
    public void Fire()
    {
        Handle[] armed;
        lock (_lock)
        {
            armed = [.. _timers.Where(static timer => timer.IsArmed)];
        }

        Array.ForEach(armed, static timer => timer.Fire());
    }

    /// <summary>Fires the one that was to wait least, whatever the clock shows.</summary>
    public void FireShortest()
    {
        Handle? shortest;
        lock (_lock)
        {
            shortest = _timers.Where(static timer => timer.IsArmed).MinBy(static timer => timer.DueTime);
        }

        shortest?.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Handle(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Handle(HostileClock clock, TimerCallback callback, object? state) : ITimer
    {
        public bool IsArmed { get; private set; }

        public TimeSpan DueTime { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime;
            IsArmed = dueTime != Timeout.InfiniteTimeSpan;
            if (IsArmed)
            {
                lock (clock._lock)
                {
                    clock.Asked.Add(dueTime);
                }
            }

            return true;
        }

        public void Fire()
        {
            IsArmed = false;
            callback(state);
        }

        public void Dispose() => IsArmed = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
