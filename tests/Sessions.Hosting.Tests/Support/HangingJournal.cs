using Sessions.Journals;

namespace Sessions.Hosting.Tests.Support;

/// <summary>A journal that does not open before it is let.</summary>
internal sealed class HangingJournal : ISessionJournal
{
    private readonly MemoryJournal _journal = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsDurable => true;

    /// <summary>Completed when somebody waits.</summary>
    public Task Asked => _asked.Task;

    public void Answer() => _answered.TrySetResult();

    public async ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        await _answered.Task.WaitAsync(cancellationToken);
        return await _journal.OpenAsync(strategy, cancellationToken);
    }

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken) => _journal.ReadAsync(strategy, cancellationToken);

    public ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken) =>
        _journal.TryWriteAsync(strategy, commands, cancellationToken);
}
