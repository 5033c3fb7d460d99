using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Exchange;

/// <summary>What the test is told of: how many orders have come, and which handlers have run.</summary>
internal sealed class Watch
{
    private readonly Lock _lock = new();
    private readonly List<HandlerMessage> _handlers = [];
    private TaskCompletionSource _reached = new();
    private int _left;

    /// <summary>An order has come.</summary>
    public void Ordered()
    {
        lock (_lock)
        {
            if (--_left == 0)
            {
                _reached.TrySetResult();
            }
        }
    }

    /// <summary>Completed when so many more orders have come.</summary>
    public Task OrderedAsync(int count)
    {
        lock (_lock)
        {
            _left = count;
            _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _reached.Task;
        }
    }

    public void Note(HandlerMessage handler)
    {
        lock (_lock)
        {
            _handlers.Add(handler);
        }
    }

    public HandlerMessage[] TakeHandlers()
    {
        lock (_lock)
        {
            return [.. _handlers];
        }
    }
}
