namespace Sessions.Journals.Contract.Tests.Wrong;

/// <summary>A strategy's part of it.</summary>
internal sealed class SharedPart(SharedJournal journal, SharedLease lease, long epoch, StrategyIdentity strategy) : IStrategyJournal
{
    private int _writing;

    public long Epoch => epoch;

    private Wrong Wrong => journal.Wrong;

    private bool IsHeld => lease.Epoch == epoch && lease.Owner == journal;

    public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => ValueTask.FromResult(IsHeld || Wrong == Wrong.SaysHeldForGood);

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => journal.ReadAsync(strategy, cancellationToken);

    public async ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        journal.ThrowIfFailing();
        if (Wrong == Wrong.WritesEntryByEntry && entries.Count > 1)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                Write([entries[i]]);
                await Task.Delay(1, cancellationToken);
            }

            return;
        }

        if (Wrong == Wrong.LosesWhatIsWrittenAtOnce)
        {
            if (Interlocked.Increment(ref _writing) == 1)
            {
                await Task.Delay(1, cancellationToken);
                Write(entries);
            }

            Interlocked.Decrement(ref _writing);
            return;
        }

        Write(entries);
    }

    public ValueTask DisposeAsync()
    {
        lock (journal.Store)
        {
            if (IsHeld && Wrong != Wrong.KeepsWhatIsLetGo)
            {
                lease.Owner = null;
            }
        }

        return ValueTask.CompletedTask;
    }

    private static byte[]? Bytes(JournalEntry entry, int most) => entry.Value is { } value ? value[..Math.Min(value.Length, most)].ToArray() : null;

    private JournalEntry Spoil(JournalEntry entry) => Wrong switch
    {
        Wrong.FoldsKeys => new JournalEntry(entry.Key.ToUpperInvariant(), entry.Sequence, entry.Value),
        Wrong.CutsKeys => new JournalEntry(entry.Key[..Math.Min(entry.Key.Length, 1000)], entry.Sequence, entry.Value),
        Wrong.CutsValues => new JournalEntry(entry.Key, entry.Sequence, Bytes(entry, 65_536)),
        _ => entry,
    };

    private void Write(IReadOnlyList<JournalEntry> entries)
    {
        lock (journal.Store)
        {
            if (!IsHeld && !(Wrong is Wrong.LetsFormerHoldersWrite or Wrong.LetsTheStillWrite))
            {
                throw new JournalLeaseException(strategy, "it runs elsewhere");
            }

            if (Wrong == Wrong.CountsEveryWrite)
            {
                journal.Count(1);
            }

            var part = journal.Store.PartOf(Wrong == Wrong.WritesForTheLastOpened ? journal.LastOpened! : journal.NameOf(strategy));
            if (entries.Any(static entry => entry.IsRemoved) && Wrong != Wrong.NeverForgetsRemovedKeys)
            {
                foreach (var removed in part.Values.Where(entry => entry.IsRemoved && (!entry.IsCommand || Wrong == Wrong.ForgetsRemovedCommands)).ToList())
                {
                    part.Remove(removed.Key);
                }
            }

            var written = Wrong switch
            {
                Wrong.ForgetsTheLastWrite => entries.Take(entries.Count - 1),
                Wrong.WritesAThousandEntries => entries.Take(1000),
                _ => entries,
            };
            foreach (var entry in written.Select(Spoil))
            {
                Set(part, entry);
            }
        }
    }

    private void Set(Dictionary<string, JournalEntry> part, JournalEntry entry)
    {
        if (entry.IsRemoved && Wrong == Wrong.DropsKeysThatAreRemoved)
        {
            part.Remove(entry.Key);
        }
        else if (!part.TryGetValue(entry.Key, out var known) || entry.Sequence > known.Sequence || Wrong == Wrong.LastWriteStays)
        {
            part[entry.Key] = entry;
        }
    }
}
