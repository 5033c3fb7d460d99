namespace Sessions.Gates;

/// <summary>Waits for a task for its end alone, whatever its outcome.</summary>
internal static class TaskWaits
{
    /// <summary>Whether the task ends within a time.</summary>
    public static async Task<bool> EndsWithinAsync(this Task task, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (!task.IsCompleted)
        {
            await task.WaitAsync(time, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        return task.IsCompleted;
    }
}
