using System.Threading.Tasks.Sources;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>
/// A participant's wait on the simulated clock, used again when it is over: a simulation of years waits hundreds of
/// millions of times. What it gives can be awaited once, as any value task.
/// </summary>
internal sealed class SimulatedDelay : SimulatedEvent, IValueTaskSource
{
    private readonly SimulatedParticipant _participant;
    private SynchronizationContext? _context;
    private ExecutionContext? _flow;
    private Action<object?>? _continuation;
    private object? _state;
    private SimulatedDelay? _nextFree;
    private ValueTaskSourceStatus _status;
    private short _use;
    private CancellationToken _token;
    private CancellationTokenRegistration _registration;

    private SimulatedDelay(SimulatedParticipant participant)
        : base(participant.Loop, SimulationPhase.Timers, participant, parks: true) => _participant = participant;

    /// <summary>What follows the wait.</summary>
    private SimulatedWork Turn => new(_participant, static delay => ((SimulatedDelay)delay!).Continue(), this);

    /// <summary>Waits; called on the clock's thread.</summary>
    public static ValueTask Start(SimulatedParticipant participant, TimeSpan time, CancellationToken cancellationToken)
    {
        var delay = participant.FreeDelay ?? new SimulatedDelay(participant);
        participant.FreeDelay = delay._nextFree;
        delay._status = ValueTaskSourceStatus.Pending;
        delay.Arm(participant.Loop.NowTicks + time.Ticks);
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
        (_nextFree, _participant.FreeDelay) = (_participant.FreeDelay, this);
        if (cancelled is { } by)
        {
            throw new OperationCanceledException(by);
        }
    }

    public override void Fire() => End(ValueTaskSourceStatus.Succeeded);

    public override int ReadAhead() =>
        (_state is Task ? 1 : 0) + (_token.IsCancellationRequested ? 1 : 0) + (_participant.Completion is { IsCompleted: true } ? 1 : 0);

    /// <summary>
    /// Ends the wait where it goes on in its participant's own turn, and gives that turn: handed over as others are, it
    /// would come next in any case, since nothing else is ready when the clock moves.
    /// </summary>
    public bool TryFireInTurn(out SimulatedWork turn)
    {
        if (_continuation is null || _context != _participant.Context)
        {
            turn = default;
            return false;
        }

        _status = ValueTaskSourceStatus.Succeeded;
        Disarm();
        turn = Turn;
        return true;
    }

    /// <summary>One wait after another has the token of the same occurrence; it is asked once.</summary>
    private void Listen(CancellationToken cancellationToken)
    {
        if (cancellationToken != _token)
        {
            _registration.Unregister();
            _token = cancellationToken;
            _registration = cancellationToken.UnsafeRegister(static (delay, by) => ((SimulatedDelay)delay!).Cancel(by), this);
        }
    }

    private void Cancel(CancellationToken by)
    {
        if (Loop.IsElsewhere)
        {
            Loop.Post(new SimulatedWork(null, _ => Cancel(by), null));
        }
        else if (by == _token)
        {
            // By another's it may be called once more, while it is used for the next wait already.
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
        Disarm();
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
            Loop.Post(Turn);
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
