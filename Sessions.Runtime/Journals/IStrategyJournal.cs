namespace Sessions.Journals;

/// <summary>A strategy's part of a journal, held by this process alone until it is disposed of.</summary>
public interface IStrategyJournal : IAsyncDisposable
{
    /// <summary>How often this part has been opened; it never repeats, so that no order id does.</summary>
    long Epoch { get; }

    /// <summary>
    /// Cancelled when the journal has found out by itself that the part is somebody else's now; the strategy is then called no more.
    /// By default never: whoever lost it finds out when it asks or writes.
    /// </summary>
    CancellationToken Lost => CancellationToken.None;

    /// <summary>Whether the part is still held. Asked before each order: a process that has lost it must not trade.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken);

    /// <summary>All that is kept of the strategy, as it is at one moment; with the removed keys that still have their sequence.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes entries, all of them or none. When it completes they are as durable as the journal is. An entry whose key has a
    /// sequence as high or higher already changes nothing. A batch that removes a key forgets the keys that were removed before it,
    /// but for commands: a removed one keeps its sequence.
    /// </summary>
    /// <param name="entries">At least one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JournalLeaseException">The part is no longer held; nothing was written.</exception>
    ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken);
}
