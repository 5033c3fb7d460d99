namespace Sessions.Clocks;

/// <summary>Something that a schedule is to call once, unless it is called off before.</summary>
internal sealed class ScheduledCall(LiveSchedule schedule, Action callback) : IDisposable, IThreadPoolWorkItem
{
    private Action? _callback = callback;

    /// <summary>Whether it has neither been called nor called off.</summary>
    public bool IsPending => Volatile.Read(ref _callback) is not null;

    /// <summary>Calls, unless that was done before or called off.</summary>
    public void Execute() => Interlocked.Exchange(ref _callback, null)?.Invoke();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _callback, null) is not null)
        {
            schedule.Forget();
        }
    }
}
