using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>Where a gate stands, for everybody to see and to wait for.</summary>
internal sealed class GateCell(BoundaryClock clock)
{
    private TaskCompletionSource? _changed;
    private GateStatus _status;
    private OccurrenceScope? _scope;

    public GateState State
    {
        get
        {
            lock (this)
            {
                return new GateState(_status, _scope?.Context);
            }
        }
    }

    /// <summary>The occurrence that begins, is open or ends, or null.</summary>
    public OccurrenceScope? Scope
    {
        get
        {
            lock (this)
            {
                return _scope;
            }
        }
    }

    /// <summary>Completed soon after the next change.</summary>
    public Task Changed
    {
        get
        {
            lock (this)
            {
                return (_changed ??= new TaskCompletionSource()).Task;
            }
        }
    }

    public void Change(GateStatus status, OccurrenceScope? scope)
    {
        lock (this)
        {
            _status = status;
            _scope = scope;
        }

        Tell();
    }

    /// <summary>Has whoever waits for a change look again.</summary>
    public void Tell()
    {
        TaskCompletionSource? changed;
        lock (this)
        {
            changed = _changed;
            _changed = null;
        }

        if (changed is not null)
        {
            Complete(changed);
        }
    }

    /// <summary>
    /// Completes a task on a stack of its own. (The option to run continuations asynchronously would take them to the thread
    /// pool, where the simulated clock cannot follow.)
    /// </summary>
    public void Complete(TaskCompletionSource source) => clock.Post(() => source.TrySetResult());

    /// <summary>Asks the present occurrence to end before its time; gives it, or null where there is none.</summary>
    public OccurrenceScope? AskToEnd(EndReason reason)
    {
        lock (this)
        {
            if (_scope is not null)
            {
                _scope.EndAsked ??= reason;
            }

            return _scope;
        }
    }
}
