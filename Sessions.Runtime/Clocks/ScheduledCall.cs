namespace Sessions.Clocks;

/// <summary>A schedule's word to somebody, given once unless it is called off before.</summary>
internal sealed class ScheduledCall(LiveSchedule schedule, IScheduled scheduled) : IDisposable, IThreadPoolWorkItem
{
    private IScheduled? _scheduled = scheduled;

    /// <summary>Whether it has neither been given nor called off.</summary>
    public bool IsPending => Volatile.Read(ref _scheduled) is not null;

    /// <summary>Word of a clock that was set back, to whom it is for; null where nobody waits any more.</summary>
    public SetBackNotice? SetBack() => Volatile.Read(ref _scheduled) is { } waiting ? new SetBackNotice(waiting) : null;

    /// <summary>Gives it, unless that was done before or it was called off.</summary>
    public void Execute() => Interlocked.Exchange(ref _scheduled, null)?.Due();

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _scheduled, null) is not null)
        {
            schedule.Forget();
        }
    }
}
