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
            LazyCompletion.Complete(changed, clock);
        }
    }

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
