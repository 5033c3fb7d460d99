namespace Sessions.Clocks;

/// <summary>Calls in the order in which they are due, and at one instant in that of asking. Not safe to use from several threads.</summary>
internal sealed class CallQueue
{
    private readonly PriorityQueue<ScheduledCall, (long Due, long Number)> _calls = new();
    private long _number;

    public int Count => _calls.Count;

    public void Add(ScheduledCall call, long due) => _calls.Enqueue(call, (due, _number++));

    /// <summary>When the first pending call is due, or null where there is none.</summary>
    public long? FirstDue()
    {
        while (_calls.Count > 0 && !_calls.Peek().IsPending)
        {
            _calls.Dequeue();
        }

        return _calls.TryPeek(out _, out var priority) ? priority.Due : null;
    }

    /// <summary>Moves what is due to a list, until it has as many as it may.</summary>
    public void TakeDue(long now, List<ScheduledCall> due, int most)
    {
        while (due.Count < most && FirstDue() <= now)
        {
            due.Add(_calls.Dequeue());
        }
    }

    /// <summary>Those that are neither given nor called off, in no order.</summary>
    public IEnumerable<ScheduledCall> Pending() => _calls.UnorderedItems.Select(static item => item.Element).Where(static call => call.IsPending);

    /// <summary>Drops the calls that were called off.</summary>
    public void Compact()
    {
        var pending = _calls.UnorderedItems.Where(static item => item.Element.IsPending).ToArray();
        _calls.Clear();
        _calls.EnqueueRange(pending);
    }
}
