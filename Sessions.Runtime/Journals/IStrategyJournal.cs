namespace Sessions.Journals;

/// <summary>A strategy's part of a journal, held by this process alone until it is disposed of.</summary>
public interface IStrategyJournal : IAsyncDisposable
{
    /// <summary>How often this part has been opened; it never repeats, so that no order id does.</summary>
    long Epoch { get; }

    /// <summary>Whether the part is still held. Asked before each order: who has lost it must not trade.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken);

    /// <summary>What is on record.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<JournalState> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Writes records, all of them or none. When it completes they are as durable as the journal is.</summary>
    /// <param name="records">At least one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JournalLeaseException">The part is no longer held.</exception>
    ValueTask WriteAsync(IReadOnlyList<JournalRecord> records, CancellationToken cancellationToken);
}
