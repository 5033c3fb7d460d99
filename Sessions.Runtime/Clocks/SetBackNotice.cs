namespace Sessions.Clocks;

/// <summary>Tells somebody who waits that the clock was set back.</summary>
internal sealed class SetBackNotice(IScheduled scheduled) : IThreadPoolWorkItem
{
    public void Execute() => scheduled.SetBack();
}
