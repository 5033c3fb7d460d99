using System.Collections.Concurrent;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>What other threads hand to the clock's thread. They may do so after the run: nobody takes it then, and they are not told.</summary>
internal sealed class SimulationInbox : IDisposable
{
    private readonly ConcurrentQueue<SimulatedWork> _queue = new();
    private readonly AutoResetEvent _arrived = new(false);
    private readonly Lock _disposal = new();
    private bool _isDisposed;

    public void Add(SimulatedWork work)
    {
        _queue.Enqueue(work);
        Wake();
    }

    public bool TryTake(out SimulatedWork work) => _queue.TryDequeue(out work);

    /// <summary>Ends a wait although nothing has arrived.</summary>
    public void Wake()
    {
        // A thread of the pool that finds the run over has nobody to throw at, and would take the process with it.
        lock (_disposal)
        {
            if (!_isDisposed)
            {
                _arrived.Set();
            }
        }
    }

    /// <summary>Waits in real time; false where nobody came.</summary>
    public bool Wait(TimeSpan timeout) => !_queue.IsEmpty || _arrived.WaitOne(timeout);

    public void Dispose()
    {
        lock (_disposal)
        {
            _isDisposed = true;
            _arrived.Dispose();
        }
    }
}
