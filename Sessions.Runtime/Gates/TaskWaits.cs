namespace Sessions.Gates;

/// <summary>Waits for a task for its end alone, whatever its outcome.</summary>
internal static class TaskWaits
{
    private const int Parts = 4;

    /// <summary>Whether the task ends within a time.</summary>
    public static async Task<bool> EndsWithinAsync(this Task task, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (!task.IsCompleted)
        {
            await task.WaitAsync(time, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        return task.IsCompleted;
    }

    /// <summary>
    /// Whether the task ends within a time in which the machine is awake: it is waited for in parts, and a part through which the
    /// process was stopped or the machine slept counts as what was asked for.
    /// </summary>
    public static async Task<bool> EndsWithinAwakeAsync(this Task task, TimeSpan time, TimeProvider clock)
    {
        var part = time / Parts;
        for (var i = 1; i < Parts && !task.IsCompleted; i++)
        {
            await task.EndsWithinAsync(part, clock);
        }

        return await task.EndsWithinAsync(time - (part * (Parts - 1)), clock);
    }
}
