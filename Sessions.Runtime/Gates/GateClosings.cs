namespace Sessions.Gates;

// docs/decisions.md 130
/// <summary>The ends of a gate whose closings go on beside its next occurrence (<see cref="AfterEndPolicy.Overlap"/>), or beside a flatten.</summary>
internal sealed class GateClosings
{
    private readonly object _lock = new();
    private readonly List<(OccurrenceScope Scope, Task Done)> _closings = [];

    /// <summary>Completed when none of those that are under way now is any more.</summary>
    public Task AllAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_closings.Select(static closing => closing.Done));
        }
    }

    /// <summary>Whether any is under way.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_lock)
            {
                return _closings.Exists(static closing => !closing.Scope.IsOver);
            }
        }
    }

    public void Add(OccurrenceScope scope, Task done)
    {
        lock (_lock)
        {
            _closings.RemoveAll(static closing => closing.Done.IsCompleted);
            _closings.Add((scope, done));
        }
    }

    /// <summary>One that is past its deadline, which is so long after its end, or null.</summary>
    public OccurrenceScope? Overdue(DateTimeOffset now, TimeSpan deadline)
    {
        lock (_lock)
        {
            foreach (var (scope, done) in _closings)
            {
                if (!done.IsCompleted && now - scope.Log.Record.EndingAt >= deadline)
                {
                    return scope;
                }
            }

            return null;
        }
    }
}
