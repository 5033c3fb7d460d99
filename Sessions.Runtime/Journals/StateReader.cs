using Sessions.Journals.Records;

namespace Sessions.Journals;

/// <summary>What is on record of a strategy, made of the entries that a store gives: once for all stores.</summary>
internal static class StateReader
{
    /// <summary>What is on record of a strategy, whoever runs it.</summary>
    /// <exception cref="JournalException">It cannot be read, or something in it is not as it was written.</exception>
    public static async ValueTask<JournalState> ReadAsync(ISessionJournal journal, StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        var own = await journal.ReadAsync(strategy, cancellationToken);
        return Read(strategy, own, await journal.ReadAsync(null, cancellationToken));
    }

    /// <param name="strategy">Whose state.</param>
    /// <param name="own">The strategy's entries.</param>
    /// <param name="ofAll">Those that concern all strategies.</param>
    /// <exception cref="JournalException">Something in it is not as it was written.</exception>
    public static JournalState Read(StrategyIdentity strategy, IReadOnlyList<JournalEntry> own, IReadOnlyList<JournalEntry> ofAll)
    {
        if (own.Count == 0 && ofAll.Count == 0)
        {
            return JournalState.Empty;
        }

        var halts = new List<Halt>();
        var records = new List<object>(own.Count);
        foreach (var entry in own.Where(static entry => !entry.IsRemoved).OrderBy(static entry => entry.Sequence))
        {
            var record = RecordCodecs.Read(entry, strategy);
            if (record is Halt halt)
            {
                halts.Add(halt with { Strategy = strategy });
            }
            else
            {
                records.Add(record);
            }
        }

        halts.AddRange(ReadHalts(ofAll));
        try
        {
            return Read(strategy, records, halts);
        }
        catch (OverflowException exception)
        {
            throw new JournalException(
                $"The journal's volumes of {strategy} add up to more than a number can be: they are not what was written. Nothing was changed. "
                + "Look up the account's open positions, move the journal away and start with a new one.",
                exception);
        }
    }

    /// <summary>The halt of all that holds, if any.</summary>
    /// <exception cref="JournalException">Something in it is not as it was written.</exception>
    public static IEnumerable<Halt> ReadHalts(IReadOnlyList<JournalEntry> ofAll) =>
        ofAll.Where(static entry => !entry.IsRemoved).Select(static entry => RecordCodecs.Read(entry, null)).OfType<Halt>();

    private static JournalState Read(StrategyIdentity strategy, List<object> records, List<Halt> halts)
    {
        var occurrences = records.OfType<OccurrenceRecord>().ToArray();
        var unfinished = occurrences.Where(static occurrence => occurrence.EndedAt is null).OrderBy(static occurrence => occurrence.Start).ToArray();
        bool IsUnfinished(string session, DateTimeOffset start) => Array.Exists(unfinished, occurrence => occurrence.Session == session && occurrence.Start == start);
        var book = BookState.Of(records);
        return new JournalState
        {
            Book = book,
            Unfinished = unfinished,
            Last = LastOf(occurrences),
            LastFlatten = occurrences.Where(static occurrence => occurrence.Session == OccurrenceRecord.Halt)
                .MaxBy(flatten => (halts.Exists(halt => halt.Flatten && halt.HaltedAt == flatten.Start), flatten.Start)),
            Closes = [.. unfinished.SelectMany(occurrence => book.ClosesOf(strategy.Tag, occurrence))],
            Orders = [.. book.OpenOrders()],
            Ledger = [.. book.Holdings()],
            Acknowledgments = [.. records.OfType<AcknowledgmentRecord>().Where(one => IsUnfinished(one.Session, one.Start))],
            Halts = halts,
            Hold = records.OfType<HoldRecord>().FirstOrDefault(),
        };
    }

    /// <summary>Of those that start at one instant the one that was written last.</summary>
    private static OccurrenceRecord? LastOf(OccurrenceRecord[] occurrences)
    {
        OccurrenceRecord? last = null;
        foreach (var occurrence in occurrences)
        {
            if (!occurrence.IsFlatten && occurrence is not { EndedAt: not null, Outcome: OccurrenceOutcome.Misdated }
                && (last is null || occurrence.Start >= last.Start))
            {
                last = occurrence;
            }
        }

        return last;
    }
}
