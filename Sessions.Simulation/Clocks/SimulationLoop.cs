using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Sessions.Clocks;

namespace Sessions.Simulation;

// docs/decisions.md 36, 143
/// <summary>
/// Runs the participants of a simulated clock: first everything that is ready, in order; then, when every participant is
/// parked or finished, the clock moves to what is due next.
/// </summary>
internal sealed partial class SimulationLoop(long startTicks) : IDisposable
{
    private readonly SimulationQueue _due = new(startTicks);
    private readonly SimulationInbox _inbox = new();
    private readonly Queue<SimulatedWork> _ready = new();
    private readonly List<SimulatedParticipant> _participants = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly PoolPatience _pool = new();
    private Thread? _thread;
    private Exception? _failure;
    private SimulationStalledException? _refusal;
    private int _unfinished;
    private int _unparked;
    private long _now = startTicks;
    private volatile bool _isDisposed;

    public long NowTicks => Volatile.Read(ref _now);

    public string NowText => new DateTime(NowTicks).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether the loop runs, on a thread other than this one.</summary>
    public bool IsElsewhere => _thread is { } thread && thread != Thread.CurrentThread;

    /// <summary>The participant whose code runs now; null outside a run.</summary>
    public SimulatedParticipant? Current { get; private set; }

    /// <summary>The phase of the present instant; the last one where nothing has been due yet.</summary>
    public SimulationPhase Phase { get; private set; } = SimulationPhase.Timers;

    public required TimeSpan StallTimeout { get; init; }

    private bool IsRunning => _thread is not null;

    public void Run(CancellationToken cancellationToken)
    {
        if (IsRunning)
        {
            throw new InvalidOperationException("The simulated clock already runs.");
        }

        var outer = SynchronizationContext.Current;
        using var wake = cancellationToken.Register(static inbox => ((SimulationInbox)inbox!).Wake(), _inbox);
        _thread = Thread.CurrentThread;
        try
        {
            while (Step(cancellationToken))
            {
            }
        }
        catch (SimulationStalledException) when (_failure is not null)
        {
            // Who waits for one that has failed is stuck because of that.
        }
        finally
        {
            _thread = null;
            Current = null;
            SynchronizationContext.SetSynchronizationContext(outer);
            if (_isDisposed)
            {
                Dispose();
            }
        }

        if ((_failure ?? Volatile.Read(ref _refusal)) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    public void Enqueue(SimulatedEvent due, long dueTicks) => _due.Add(due, dueTicks);

    public void Post(SimulatedWork work)
    {
        if (IsElsewhere)
        {
            _inbox.Add(work);
        }
        else
        {
            _ready.Enqueue(work);
        }
    }

    /// <summary>Has the loop look again whether somebody has finished, wherever that was.</summary>
    public void Wake()
    {
        if (IsElsewhere)
        {
            _inbox.Wake();
        }
    }

    /// <summary>Lets every participant come to its end.</summary>
    public void Stop()
    {
        if (!_stop.IsCancellationRequested)
        {
            _pool.Wait();
            Guard(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        }
    }

    /// <summary>Refuses a thread that is not the clock's.</summary>
    /// <param name="caller">Who is known to call, or null for whoever the flow of code says.</param>
    /// <param name="member">What was called, or null where it is a wait.</param>
    /// <remarks>That stops the run as well: the exception may be lost in a task that nobody looks at.</remarks>
    public void ThrowIfElsewhere(SimulatedParticipant? caller = null, string? member = null)
    {
        if (IsElsewhere)
        {
            throw Refuse(SimulationRefusals.OfThread(this, caller ?? SimulatedParticipant.OfThisFlow, member));
        }
    }

    /// <summary>Refuses, besides, code of a participant that has lost its context and runs in another's turn.</summary>
    public void ThrowIfAway(SimulatedParticipant? caller, string member)
    {
        ThrowIfElsewhere(caller, member);
        if (SynchronizationContext.Current is null && IsRunning && SimulatedParticipant.OfThisFlow is { } participant && participant != Current)
        {
            throw Refuse(SimulationRefusals.OfTurn(participant, member));
        }
    }

    /// <summary>What a run needs it has until its end.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        if (IsRunning)
        {
            return;
        }

        _stop.Dispose();
        _inbox.Dispose();
    }

    /// <summary>Does the next thing there is to do; false when all participants have finished.</summary>
    private bool Step(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            Stop();
        }

        if (Volatile.Read(ref _refusal) is { } refusal && _failure is null)
        {
            _failure = refusal;
            Stop();
        }

        if (_ready.TryDequeue(out var work))
        {
            Execute(work);
        }
        else if (_inbox.TryTake(out work))
        {
            Return(work);
        }
        else if (_unfinished == 0)
        {
            return false;
        }
        else if (_unparked > 0 && FindUnparked() is { } participant)
        {
            WaitFor(participant, cancellationToken);
        }
        else if (_unfinished > 0)
        {
            Advance();
        }

        return true;
    }

    private SimulationStalledException Refuse(SimulationStalledException refusal)
    {
        Interlocked.CompareExchange(ref _refusal, refusal, null);
        Wake();
        return refusal;
    }

    private void Advance()
    {
        if (!_due.TryTake(out var due, out var dueTicks))
        {
            _participants.ForEach(NoteEnd);
            if (_unfinished > 0)
            {
                throw Deadlock();
            }

            return;
        }

        if (due.Phase == SimulationPhase.Ends)
        {
            _pool.Wait();
        }

        Volatile.Write(ref _now, dueTicks);
        Phase = due.Phase;
        Current = due.Owner;

        // Without a context a continuation that did not ask for one runs here and now, and stays on this thread.
        SynchronizationContext.SetSynchronizationContext(null);
        if (due is SimulatedDelay delay && delay.TryFireInTurn(out var turn))
        {
            Execute(turn);
            return;
        }

        Guard(static due => ((SimulatedEvent)due!).Fire(), due);
        NoteEnd(due.Owner);
    }

    private void Execute(SimulatedWork work)
    {
        Current = work.Participant;
        SynchronizationContext.SetSynchronizationContext(work.Participant?.Context);
        if (work.Participant is { } participant)
        {
            participant.LastRan = _now;
        }

        Guard(work.Callback, work.State);
        NoteEnd(work.Participant);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Any exception stops the run and comes out of it.")]
    private void Guard(SendOrPostCallback callback, object? state)
    {
        try
        {
            callback(state);
        }
        catch (Exception exception)
        {
            _failure ??= exception;
            Stop();
        }
    }
}
