namespace Sessions.Clocks;

/// <summary>Something that a schedule is to call once, unless it is called off before.</summary>
internal sealed class ScheduledCall(LiveSchedule schedule, Action<object?> callback, object? state) : IDisposable, IThreadPoolWorkItem
{
    private Action<object?>? _callback = callback;
    private object? _state = state;

    /// <summary>Whether it has neither been called nor called off.</summary>
    public bool IsPending => Volatile.Read(ref _callback) is not null;

    /// <summary>Calls, unless that was done before or called off.</summary>
    public void Execute() => Interlocked.Exchange(ref _callback, null)?.Invoke(_state);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _callback, null) is not null)
        {
            // It stays in the queue for a while, and must not hold on to a strategy that is gone.
            _state = null;
            schedule.Forget();
        }
    }
}
