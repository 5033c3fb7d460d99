namespace Sessions.Clocks;

/// <summary>
/// A wait for an instant that reads the clock again at least every 30 s, so that it survives a clock that is set and a
/// machine that sleeps, and that never calls back early.
/// </summary>
internal sealed class LiveWait : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    /// <summary>Timers count whole milliseconds and cut off the rest; a shorter one fires at once, again and again.</summary>
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(1);

    private readonly TimeProvider _timeProvider;
    private readonly DateTimeOffset _instant;
    private readonly ITimer _timer;
    private Action? _callback;

    public LiveWait(TimeProvider timeProvider, DateTimeOffset instant, Action callback)
    {
        _timeProvider = timeProvider;
        _instant = instant;
        _callback = callback;
        _timer = timeProvider.CreateTimer(static wait => ((LiveWait)wait!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins to wait. It never calls back on the caller's stack.</summary>
    public void Start() => _timer.Change(Pause(_instant - _timeProvider.GetUtcNow()), Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        Interlocked.Exchange(ref _callback, null);
        _timer.Dispose();
    }

    private static TimeSpan Pause(TimeSpan left) =>
        left > _longest ? _longest : left > _shortest ? left : left > TimeSpan.Zero ? _shortest : TimeSpan.Zero;

    private void Look()
    {
        var left = _instant - _timeProvider.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            _timer.Change(Pause(left), Timeout.InfiniteTimeSpan);
            return;
        }

        if (Interlocked.Exchange(ref _callback, null) is { } callback)
        {
            _timer.Dispose();
            callback();
        }
    }
}
