using Sessions.Journals.Leases;

namespace Sessions.Journals.Storage;

/// <summary>What one caller wants written, all of it or nothing; nothing at all where it only asks whether it holds its lease.</summary>
internal sealed class WriteWork(PostgresLease lease, IReadOnlyList<JournalEntry> entries)
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PostgresLease Lease => lease;

    public IReadOnlyList<JournalEntry> Entries => entries;

    public bool HasRemoval { get; } = entries.Any(static entry => entry.IsRemoved);

    /// <summary>Roughly how many bytes go to the server for it.</summary>
    public long Size { get; } = entries.Sum(static entry => 64L + entry.Key.Length + (entry.Value?.Length ?? 0));

    /// <summary>True when it is written; false where the lease is somebody else's, and nothing was.</summary>
    public Task<bool> Task => _done.Task;

    public void Complete(bool isHeld) => _done.TrySetResult(isHeld);

    public void Fail(Exception exception)
    {
        _done.TrySetException(exception);

        // Nobody may wait for it any more.
        _ = _done.Task.Exception;
    }
}
