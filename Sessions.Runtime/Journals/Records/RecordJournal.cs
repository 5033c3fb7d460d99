namespace Sessions.Journals.Records;

/// <summary>
/// A strategy's part of a journal as records: what has a codec is written under its key, with a sequence in the order in which it
/// was sealed.
/// </summary>
/// <param name="journal">The journal.</param>
/// <param name="part">The strategy's part, held by this process.</param>
/// <param name="strategy">Whose part.</param>
internal sealed class RecordJournal(ISessionJournal journal, IStrategyJournal part, StrategyIdentity strategy) : IAsyncDisposable
{
    private readonly RecordRetention _retention = new(journal.IsDurable);
    private readonly List<object> _gone = [];
    private long _sequence;

    /// <summary>How often the part has been opened; it never repeats.</summary>
    public long Epoch => part.Epoch;

    /// <summary>Cancelled when the journal has found out by itself that the part is somebody else's.</summary>
    public CancellationToken Lost => part.Lost;

    public ValueTask<bool> IsHeldAsync() => part.IsHeldAsync(CancellationToken.None);

    /// <summary>Reads what earlier runs have left. Nothing is sealed before.</summary>
    /// <exception cref="JournalException">It cannot be read, or something in it is not as it was written.</exception>
    public async ValueTask<JournalState> LoadAsync()
    {
        var (state, own) = await ReadEntriesAsync();
        lock (_retention)
        {
            // In their order, so that what belongs to an occurrence that has ended goes with the next that does.
            foreach (var entry in own.OrderBy(static entry => entry.Sequence))
            {
                _sequence = Math.Max(_sequence, entry.Sequence);
                if (!entry.IsRemoved)
                {
                    _retention.Keep(RecordCodecs.Read(entry, strategy), _gone);
                }
            }
        }

        return state;
    }

    /// <exception cref="JournalException">It cannot be read, or something in it is not as it was written.</exception>
    public async ValueTask<JournalState> ReadAsync() => (await ReadEntriesAsync()).State;

    /// <summary>
    /// Gives records their sequences, and adds what goes with them. Called where states change, under the lock under which they
    /// do; what is written later under a lower sequence then changes nothing.
    /// </summary>
    /// <param name="records">Records, and removals.</param>
    public JournalEntry[] Seal(IReadOnlyList<object> records)
    {
        lock (_retention)
        {
            for (var i = 0; i < records.Count; i++)
            {
                Keep(records[i]);
            }

            var entries = WithRoomForGone(records.Count);
            for (var i = 0; i < records.Count; i++)
            {
                entries[i] = Number(records[i]);
            }

            return WithGone(entries);
        }
    }

    /// <summary>The same of one.</summary>
    public JournalEntry[] Seal(OccurrenceRecord record)
    {
        lock (_retention)
        {
            Keep(record);
            var entries = WithRoomForGone(1);
            entries[0] = Number(record);
            return WithGone(entries);
        }
    }

    /// <exception cref="JournalException">It was not written, so that what it announces must not be done.</exception>
    public ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries) => part.WriteAsync(entries, CancellationToken.None);

    public ValueTask DisposeAsync() => part.DisposeAsync();

    private void Keep(object record)
    {
        if (record is not RecordRemoval)
        {
            _retention.Keep(record, _gone);
        }
    }

    private JournalEntry[] WithRoomForGone(int count) => new JournalEntry[count + _gone.Count];

    /// <summary>Numbered last, so that nothing of the same batch keeps what goes.</summary>
    private JournalEntry[] WithGone(JournalEntry[] entries)
    {
        for (var i = 0; i < _gone.Count; i++)
        {
            entries[entries.Length - _gone.Count + i] = new JournalEntry(_gone[i], ++_sequence, content: null);
        }

        _gone.Clear();
        return entries;
    }

    private JournalEntry Number(object record)
    {
        if (record is RecordRemoval removal)
        {
            return new JournalEntry(removal.Key, ++_sequence, null);
        }

        if (record is OccurrenceRecord)
        {
            return new JournalEntry(record, ++_sequence, content: record);
        }

        var codec = RecordCodecs.Of(record);
        var key = codec.KeyOf(record);
        return new JournalEntry(key, ++_sequence, record);
    }

    private async ValueTask<(JournalState State, IReadOnlyList<JournalEntry> Own)> ReadEntriesAsync()
    {
        var own = await part.ReadAsync(CancellationToken.None);
        return (StateReader.Read(strategy, own, await journal.ReadAsync(null, CancellationToken.None)), own);
    }
}
