namespace Sessions.Clocks;

// docs/decisions.md 170
/// <summary>
/// Lets the thread pool begin what strategies have handed to it, before a session or the run ends: what that work asks of the
/// session is then refused while the run can still fail for it, and not dropped with the session.
/// </summary>
internal sealed class PoolPatience
{
    /// <summary>A pool that has threads to spare begins within microseconds; one that has none is not waited for twice.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    private bool _isOver;

    public void Wait()
    {
        // On a thread of the pool's own the wait could be for work that needs this very thread.
        if (!_isOver && ThreadPool.PendingWorkItemCount > 0)
        {
            _isOver = Thread.CurrentThread.IsThreadPoolThread || !SpinWait.SpinUntil(static () => ThreadPool.PendingWorkItemCount == 0, _longest);
        }
    }
}
