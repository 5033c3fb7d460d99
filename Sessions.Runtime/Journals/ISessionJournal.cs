namespace Sessions.Journals;

// docs/decisions.md 119
/// <summary>
/// What strategies have begun and not finished, kept so that the next process can go on where the last one stopped. An
/// intent is written before what it announces is done, its completion afterwards.
/// </summary>
/// <remarks>
/// A record is a whole state: writing it replaces the one with the same key. All members may be called from any thread; each
/// throws <see cref="JournalException"/> where the journal cannot be read or written.
/// </remarks>
public interface ISessionJournal
{
    /// <summary>Whether what was written outlives the process, and the power.</summary>
    bool IsDurable { get; }

    /// <summary>Opens a strategy's part of the journal, for one holder at a time.</summary>
    /// <param name="strategy">Whose part.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JournalLeaseException">Somebody else runs a strategy of this identity; they are not disturbed.</exception>
    ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken);

    /// <summary>What is on record of a strategy, whoever runs it.</summary>
    /// <param name="strategy">Whose part.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<JournalState> ReadAsync(StrategyIdentity strategy, CancellationToken cancellationToken);

    /// <summary>Finds out whether the journal can be written now, without changing what is on record. By default nothing is found out.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask CheckAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Notes that a strategy, or all of them, is halted or released. Needs no lease, so that anybody can halt.</summary>
    /// <param name="halt">The halt; it replaces the one of the same strategy.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask WriteAsync(HaltRecord halt, CancellationToken cancellationToken);

    /// <summary>Notes that somebody has taken over what a closing left open. Needs no lease.</summary>
    /// <param name="acknowledgment">Which closing, and who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask WriteAsync(AcknowledgmentRecord acknowledgment, CancellationToken cancellationToken);
}
