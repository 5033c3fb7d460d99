using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>
/// Tells the simulated clock when nothing but a boundary is waited for: somebody waits, and neither the strategy's code
/// nor a boundary's work is under way. While one is, it must be parked in waits of its own.
/// </summary>
internal sealed class GateParking(BoundaryClock clock)
{
    private readonly object _lock = new();
    private IDisposable? _parked;
    private int _waiting;
    private int _working;

    public void BeginWait() => Change(1, 0);

    public void EndWait() => Change(-1, 0);

    public void BeginWork() => Change(0, 1);

    public void EndWork() => Change(0, -1);

    private void Change(int waiting, int working)
    {
        lock (_lock)
        {
            _waiting += waiting;
            _working += working;
            if (_waiting > 0 && _working == 0)
            {
                _parked ??= clock.Park();
            }
            else
            {
                _parked?.Dispose();
                _parked = null;
            }
        }
    }
}
