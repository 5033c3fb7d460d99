using Sessions.Clocks;

namespace Sessions.Gates;

// docs/decisions.md 140
/// <summary>Something that comes to its end once, whose task is not there until somebody asks for it before that: most never do.</summary>
/// <remarks>A field of this type must not be read-only.</remarks>
internal struct LazyCompletion
{
    private static readonly TaskCompletionSource _done = Done();

    private TaskCompletionSource? _source;

    public bool IsCompleted => Volatile.Read(ref _source) is { Task.IsCompleted: true };

    public Task Task
    {
        get
        {
            if (Volatile.Read(ref _source) is { } source)
            {
                return source.Task;
            }

            var created = new TaskCompletionSource();
            return (Interlocked.CompareExchange(ref _source, created, null) ?? created).Task;
        }
    }

    /// <summary>Says that it has come to its end; who waits for that goes on soon, on a stack of its own.</summary>
    public void Complete(BoundaryClock clock)
    {
        if (Interlocked.CompareExchange(ref _source, _done, null) is { } source && source != _done)
        {
            Complete(source, clock);
        }
    }

    /// <summary>
    /// Completes a task on a stack of its own. (The option to run continuations asynchronously would take them to the thread
    /// pool, where the simulated clock cannot follow.)
    /// </summary>
    public static void Complete(TaskCompletionSource source, BoundaryClock clock) => clock.Post(() => source.TrySetResult());

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
