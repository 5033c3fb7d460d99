using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>
/// Tells the simulated clock when nothing but a boundary is waited for: somebody waits, and neither the strategy's code
/// nor a boundary's work is under way. While one is, it must be parked in waits of its own.
/// </summary>
internal sealed class GateParking
{
    private static readonly GateParking _live = new(null);

    private readonly BoundaryClock? _clock;
    private IDisposable? _parked;
    private int _waiting;
    private int _working;

    private GateParking(BoundaryClock? clock) => _clock = clock;

    /// <summary>A real clock goes on by itself, and need not be told.</summary>
    public static GateParking Of(BoundaryClock clock) => clock is LiveBoundaryClock ? _live : new GateParking(clock);

    public void BeginWait() => Change(1, 0);

    public void EndWait() => Change(-1, 0);

    public void BeginWork() => Change(0, 1);

    public void EndWork() => Change(0, -1);

    private void Change(int waiting, int working)
    {
        if (_clock is null)
        {
            return;
        }

        lock (this)
        {
            _waiting += waiting;
            _working += working;
            if (_waiting > 0 && _working == 0)
            {
                _parked ??= _clock.Park();
            }
            else
            {
                _parked?.Dispose();
                _parked = null;
            }
        }
    }
}
