using Sessions.Journals;

namespace Sessions.Reliability.Child;

/// <summary>A journal that is waited for where it is asked: what the disk takes is no time of a clock on which it would be hours.</summary>
internal sealed class BlockingJournal(ISessionJournal journal) : ISessionJournal, IJournalWatch
{
    public bool IsDurable => journal.IsDurable;

    public ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IStrategyJournal>(new Part(Wait(journal.OpenAsync(strategy, cancellationToken).AsTask())));

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Wait(journal.ReadAsync(strategy, cancellationToken).AsTask()));

    public ValueTask CheckAsync(CancellationToken cancellationToken) => journal.CheckAsync(cancellationToken);

    public ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Wait(journal.TryWriteAsync(strategy, commands, cancellationToken).AsTask()));

    public long ReadCommandCount() => ((IJournalWatch)journal).ReadCommandCount();

    public IReadOnlyList<JournalCommand> ReadCommands() => ((IJournalWatch)journal).ReadCommands();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private sealed class Part(IStrategyJournal part) : IStrategyJournal
    {
        public long Epoch => part.Epoch;

        public CancellationToken Lost => part.Lost;

        public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Wait(part.IsHeldAsync(cancellationToken).AsTask()));

        public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Wait(part.ReadAsync(cancellationToken).AsTask()));

        public ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
        {
            part.WriteAsync(entries, cancellationToken).AsTask().GetAwaiter().GetResult();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => part.DisposeAsync();
    }
}
