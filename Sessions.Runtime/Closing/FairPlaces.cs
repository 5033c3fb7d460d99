namespace Sessions.Closing;

/// <summary>A number of places for which closings wait in turn, so that one with many positions does not keep the others from theirs.</summary>
internal sealed class FairPlaces(int places)
{
    private readonly Dictionary<object, Queue<TaskCompletionSource>> _waiting = [];
    private readonly Queue<object> _turns = new();
    private int _free = places;

    /// <summary>Completes when the caller has a place.</summary>
    public Task TakeAsync(object closing)
    {
        lock (_waiting)
        {
            if (_free > 0)
            {
                _free--;
                return Task.CompletedTask;
            }

            if (!_waiting.TryGetValue(closing, out var queue))
            {
                _waiting.Add(closing, queue = new Queue<TaskCompletionSource>());
                _turns.Enqueue(closing);
            }

            // Who waits goes on by itself: a close that is answered at once would otherwise stand on the stack of the one before.
            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            queue.Enqueue(place);
            return place.Task;
        }
    }

    /// <summary>Gives a place back, or on to whose turn it is.</summary>
    public void Free()
    {
        TaskCompletionSource next;
        lock (_waiting)
        {
            if (!_turns.TryDequeue(out var closing))
            {
                _free++;
                return;
            }

            next = _waiting[closing].Dequeue();
            if (_waiting[closing].Count > 0)
            {
                _turns.Enqueue(closing);
            }
            else
            {
                _waiting.Remove(closing);
            }
        }

        next.SetResult();
    }
}
