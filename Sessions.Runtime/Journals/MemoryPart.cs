using Sessions.Gates;

namespace Sessions.Journals;

/// <summary>
/// One strategy's part of a journal in memory, and its holder's handle on it: each opening has a part of its own, which
/// takes over what the one before it holds.
/// </summary>
internal sealed class MemoryPart(MemoryJournal journal, MemoryPart? before = null) : IStrategyJournal
{
    private readonly int _openings = before is null ? 0 : before._openings + 1;
    private MemoryRecords? _records = before?._records;

    /// <inheritdoc/>
    public long Epoch => _openings;

    /// <summary>Whether a strategy runs on it.</summary>
    public bool IsHeld { get; private set; } = before is not null;

    /// <summary>The order that halts the strategy alone, or null.</summary>
    public HaltRecord? Halt { get; set; } = before?.Halt;

    /// <summary>The strategy's gate, or null.</summary>
    public GateEngine? Gate { get; set; }

    public JournalState Read()
    {
        var halts = Halt is null && journal.HaltOfAll is null ? [] : new[] { Halt, journal.HaltOfAll }.OfType<HaltRecord>().Where(static halt => halt.Holds).ToArray();
        return _records?.Read(halts) ?? (halts.Length == 0 ? JournalState.Empty : new JournalState { Halts = halts });
    }

    public void Write(AcknowledgmentRecord acknowledgment) => _records?.Write(acknowledgment);

    /// <inheritdoc/>
    public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => ValueTask.FromResult(true);

    /// <inheritdoc/>
    public ValueTask<JournalState> ReadAsync(CancellationToken cancellationToken)
    {
        lock (journal.Lock)
        {
            return ValueTask.FromResult(Read());
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(IReadOnlyList<JournalRecord> records, CancellationToken cancellationToken)
    {
        lock (journal.Lock)
        {
            _records ??= new MemoryRecords();
            for (var i = 0; i < records.Count; i++)
            {
                _records.Write(records[i]);
            }
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
