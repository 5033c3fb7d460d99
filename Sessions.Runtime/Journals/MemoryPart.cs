using Sessions.Gates;

namespace Sessions.Journals;

/// <summary>
/// One strategy's part of a journal in memory, and its holder's handle on it: each opening has a part of its own, which
/// takes over what the one before it holds.
/// </summary>
internal sealed class MemoryPart(MemoryJournal journal, StrategyIdentity strategy, MemoryPart? before = null) : IStrategyJournal
{
    private readonly int _openings = before is null ? 0 : before._openings + 1;

    /// <inheritdoc/>
    public long Epoch => _openings;

    /// <summary>Whether a strategy runs on it.</summary>
    public bool IsHeld { get; private set; } = before is not null;

    /// <summary>What is kept; null while nothing was ever written.</summary>
    public MemoryEntries? Entries { get; set; } = before?.Entries;

    /// <summary>The strategy's gate, or null.</summary>
    public GateEngine? Gate { get; set; }

    /// <inheritdoc/>
    public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => ValueTask.FromResult(IsHeld);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        lock (journal.Lock)
        {
            return ValueTask.FromResult(Entries?.Read() ?? []);
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        lock (journal.Lock)
        {
            if (!IsHeld)
            {
                throw new JournalLeaseException(strategy, $"{strategy} is not run by this one any more; nothing was written.");
            }

            (Entries ??= new()).Write(entries);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (journal.Lock)
        {
            IsHeld = false;
        }

        return ValueTask.CompletedTask;
    }
}
