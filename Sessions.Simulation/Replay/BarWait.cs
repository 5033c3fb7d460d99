using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>A participant's wait for a bar, known to the clock as a wait of its own.</summary>
internal sealed class BarWait : IDisposable
{
    private readonly TaskCompletionSource<Bar> _source = new();
    private readonly SimulatedParticipant? _participant;
    private readonly ICollection<BarWait> _waits;
    private readonly CancellationTokenRegistration _cancellation;
    private bool _over;

    public BarWait(SimulatedParticipant? participant, ICollection<BarWait> waits, CancellationToken cancellationToken)
    {
        _participant = participant;
        _waits = waits;
        waits.Add(this);
        participant?.EnterWait();
        _cancellation = cancellationToken.Register(static (wait, token) => ((BarWait)wait!).Cancel(token), this);
    }

    public Task<Bar> Task => _source.Task;

    public void Complete(Bar? bar)
    {
        if (TryEnd())
        {
            _source.TrySetResult(bar!);
        }
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        TryEnd();
    }

    private void Cancel(CancellationToken cancellationToken)
    {
        if (TryEnd())
        {
            _waits.Remove(this);
            _source.TrySetCanceled(cancellationToken);
        }
    }

    private bool TryEnd()
    {
        if (_over)
        {
            return false;
        }

        _over = true;
        _participant?.LeaveWait();
        return true;
    }
}
