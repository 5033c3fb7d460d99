using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks.Sources;

namespace Sessions.Clocks;

/// <summary>
/// A participant's wait on the simulated clock, used again when it is over: a simulation of years waits hundreds of
/// millions of times. What it gives can be awaited once, as any value task.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The timer holds nothing but its place in the clock's queue.")]
internal sealed class SimulatedDelay : IValueTaskSource
{
    private readonly SimulatedParticipant _participant;
    private readonly SimulatedTimer _timer;
    private CancellationTokenRegistration _registration;
    private CancellationToken _token;
    private SynchronizationContext? _context;
    private ExecutionContext? _flow;
    private Action<object?>? _continuation;
    private object? _state;
    private ValueTaskSourceStatus _status;
    private short _use;

    private SimulatedDelay(SimulatedParticipant participant)
    {
        _participant = participant;

        // It only hands over, so it carries no context of its own.
        using (ExecutionContext.IsFlowSuppressed() ? default(IDisposable?) : ExecutionContext.SuppressFlow())
        {
            _timer = new SimulatedTimer(
                participant.Loop, SimulationPhase.Timers, participant, parks: true, static delay => ((SimulatedDelay)delay!).End(ValueTaskSourceStatus.Succeeded), this);
        }
    }

    /// <summary>Waits; called on the clock's thread.</summary>
    public static ValueTask Start(SimulatedParticipant participant, TimeSpan time, CancellationToken cancellationToken)
    {
        var delay = participant.Delays.TryPop(out var used) ? used : new SimulatedDelay(participant);
        delay._status = ValueTaskSourceStatus.Pending;
        delay._timer.Change(time, Timeout.InfiniteTimeSpan);
        delay.Listen(cancellationToken);
        return new ValueTask(delay, delay._use);
    }

    public ValueTaskSourceStatus GetStatus(short token)
    {
        ThrowIfOver(token);
        return _status;
    }

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        ThrowIfOver(token);
        _context = (flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0 ? SynchronizationContext.Current : null;
        _flow = (flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0 ? ExecutionContext.Capture() : null;
        _state = state;
        _continuation = continuation;
        if (_status != ValueTaskSourceStatus.Pending)
        {
            HandOver();
        }
    }

    public void GetResult(short token)
    {
        ThrowIfOver(token);
        if (_status == ValueTaskSourceStatus.Pending)
        {
            throw new InvalidOperationException("The wait is not over yet; await it.");
        }

        var cancelled = _status == ValueTaskSourceStatus.Canceled ? _token : (CancellationToken?)null;
        _use++;
        (_continuation, _state, _context, _flow) = (null, null, null, null);
        _participant.Delays.Push(this);
        if (cancelled is { } by)
        {
            throw new OperationCanceledException(by);
        }
    }

    /// <summary>One wait after another has the token of the same occurrence; it is asked once.</summary>
    private void Listen(CancellationToken cancellationToken)
    {
        if (cancellationToken != _token)
        {
            _registration.Unregister();
            _token = cancellationToken;
            _registration = cancellationToken.UnsafeRegister(static delay => ((SimulatedDelay)delay!).Cancel(), this);
        }
    }

    private void Cancel()
    {
        if (_participant.Loop.IsElsewhere)
        {
            var use = _use;
            _participant.Loop.Post(new SimulatedWork(null, _ => CancelIf(use), null));
            return;
        }

        End(ValueTaskSourceStatus.Canceled);
    }

    private void CancelIf(short use)
    {
        if (use == _use)
        {
            End(ValueTaskSourceStatus.Canceled);
        }
    }

    private void End(ValueTaskSourceStatus status)
    {
        if (_status != ValueTaskSourceStatus.Pending)
        {
            return;
        }

        _status = status;
        _timer.Dispose();
        if (_continuation is not null)
        {
            HandOver();
        }
    }

    /// <summary>Goes on where it was awaited, in that participant's turn.</summary>
    private void HandOver()
    {
        if (_context == _participant.Context)
        {
            _participant.Loop.Post(new SimulatedWork(_participant, static delay => ((SimulatedDelay)delay!).Continue(), this));
        }
        else if (_context is { } other)
        {
            other.Post(static delay => ((SimulatedDelay)delay!).Continue(), this);
        }
        else
        {
            Continue();
        }
    }

    private void Continue()
    {
        if (_flow is { } flow)
        {
            ExecutionContext.Run(flow, static delay => ((SimulatedDelay)delay!).ContinueNow(), this);
        }
        else
        {
            ContinueNow();
        }
    }

    private void ContinueNow() => _continuation!(_state);

    private void ThrowIfOver(short token)
    {
        if (token != _use)
        {
            throw new InvalidOperationException("A wait on the simulated clock can be awaited once; call DelayAsync for each wait, or AsTask to await it more than once.");
        }
    }
}
