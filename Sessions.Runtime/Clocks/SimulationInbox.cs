using System.Collections.Concurrent;

namespace Sessions.Clocks;

/// <summary>What other threads hand to the clock's thread.</summary>
internal sealed class SimulationInbox : IDisposable
{
    private readonly ConcurrentQueue<SimulatedWork> _queue = new();
    private readonly AutoResetEvent _arrived = new(false);

    public void Add(SimulatedWork work)
    {
        _queue.Enqueue(work);
        _arrived.Set();
    }

    public bool TryTake(out SimulatedWork work) => _queue.TryDequeue(out work);

    /// <summary>Ends a wait although nothing has arrived.</summary>
    public void Wake() => _arrived.Set();

    /// <summary>Waits in real time; false where nobody came.</summary>
    public bool Wait(TimeSpan timeout) => !_queue.IsEmpty || _arrived.WaitOne(timeout);

    public void Dispose() => _arrived.Dispose();
}
