namespace Sessions.Journals;

// docs/decisions.md 119, 196
/// <summary>
/// A store in which strategies keep what they have begun and not finished, so that the next process can go on where the last one
/// stopped. It keeps values by key and knows nothing of what they mean.
/// </summary>
/// <remarks>
/// <para>A strategy's part is written by its holder alone, but for <em>commands</em> (<see cref="JournalEntry.IsCommand"/>): what
/// people want of a strategy, or of all, which anybody may write. Each strategy has keys of its own, and so has what concerns all.</para>
/// <para>Of a key the store keeps the value with the highest <see cref="JournalEntry.Sequence"/>, whatever the order in which they
/// come. What was written is there for whoever reads next. All members may be called from any thread; each throws
/// <see cref="JournalException"/> where the journal cannot be read or written.</para>
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

    /// <summary>All that is kept of a strategy, whoever runs it, as it is at one moment; with the removed keys that still have their sequence.</summary>
    /// <param name="strategy">Whose part; null for what concerns all strategies.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken);

    /// <summary>Finds out whether the journal can be written now, without changing what is kept. By default nothing is found out.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask CheckAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Writes commands, all of them or none. Needs no lease, so that anybody can halt a strategy.</summary>
    /// <param name="strategy">Whose part; null for what concerns all strategies.</param>
    /// <param name="commands">At least one; each is a command.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False, and nothing is written, where one of the keys has a sequence as high or higher: somebody else has written it meanwhile.</returns>
    /// <exception cref="ArgumentException">One of the entries is no command.</exception>
    ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken);
}
