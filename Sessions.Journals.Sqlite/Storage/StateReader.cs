using Sessions.Brokers;
using Sessions.Gates;

namespace Sessions.Journals.Storage;

/// <summary>Reads what is on record of a strategy and still matters.</summary>
internal static class StateReader
{
    private const string Occurrences =
        "SELECT start, session, \"end\", date, time_zone, on_end, custom_end, scope, keep_orders, begun_at, started_at, ending_at, end_reason, handler_started_at, "
        + "handled_at, handler_failure, closing, closing_action, decided_at, suspensions, suspended_at, ended_at, outcome FROM occurrence WHERE strategy = $0 AND ";

    private const string AskedFor = "SELECT 1 FROM halt h WHERE h.strategy IN (0, $0) AND h.released_at IS NULL AND h.flatten AND h.halted_at = occurrence.start";

    private const string Unfinished = "SELECT 1 FROM occurrence o WHERE o.strategy = c.strategy AND o.start = c.start AND o.session = c.session AND o.ended_at IS NULL";

    public static JournalState Read(RecordTable table, StrategyIdentity strategy)
    {
        // No strategy has the number -1: of one that is not on record there is only the halt of all.
        var key = table.Find(strategy) ?? -1;
        return new JournalState
        {
            Unfinished = table[Occurrences + "ended_at IS NULL ORDER BY start"].Query(Occurrence, key),
            Last = table[Occurrences + "session <> $1 AND (ended_at IS NULL OR outcome <> $2) ORDER BY start DESC LIMIT 1"]
                .Query(Occurrence, key, OccurrenceRecord.Halt, OccurrenceOutcome.Misdated).FirstOrDefault(),
            LastFlatten = table[Occurrences + $"session = $1 ORDER BY EXISTS ({AskedFor}) DESC, start DESC LIMIT 1"].Query(Occurrence, key, OccurrenceRecord.Halt).FirstOrDefault(),
            Closes = table["SELECT session, start, closing, position, symbol, side, position_volume, volume, open_price, opened_at, tag, attempts, pending, filled, confirmed "
                + $"FROM \"close\" c WHERE strategy = $0 AND EXISTS ({Unfinished})"].Query(Close, key),
            Orders = table["SELECT client_order_id, symbol, side, volume, position, sent_at, filled FROM \"order\" WHERE strategy = $0 AND settled_at IS NULL ORDER BY sent_at"].Query(Order, key),
            Ledger = table["SELECT key, symbol, volume FROM ledger WHERE strategy = $0"].Query(static row => new LedgerRecord(row.Text(), row.Text(), row.Decimal()), key),
            Acknowledgments = table[$"SELECT session, start, at, note FROM acknowledgment c WHERE strategy = $0 AND EXISTS ({Unfinished})"]
                .Query(row => new AcknowledgmentRecord(strategy, row.Text(), row.Instant(), row.Instant(), row.TextOrNull()), key),
            Halts = table["SELECT strategy, halted_at, flatten, reason FROM halt WHERE strategy IN (0, $0) AND released_at IS NULL ORDER BY strategy DESC"]
                .Query(row => new HaltRecord(row.Number() == 0 ? null : strategy, row.Instant(), row.Yes(), row.TextOrNull(), null), key),
        };
    }

    /// <summary>The halts that hold, whoever's they are.</summary>
    public static IReadOnlyList<HaltRecord> ReadHalts(RecordTable table) => table["""
        SELECT h.strategy, coalesce(account, ''), coalesce(strategy_id, ''), coalesce(instance, ''), halted_at, flatten, reason
        FROM halt h LEFT JOIN strategy s ON s.key = h.strategy WHERE released_at IS NULL
        """].Query(static row => new HaltRecord(HaltedOf(row), row.Instant(), row.Yes(), row.TextOrNull(), null));

    private static StrategyIdentity? HaltedOf(Row row)
    {
        var ofAll = row.Number() == 0;
        var identity = OverviewReader.IdentityOf(row);
        return ofAll ? null : identity;
    }

    private static OccurrenceRecord Occurrence(Row row) => new()
    {
        Start = row.Instant(),
        Session = row.Text(),
        End = row.Instant(),
        Date = row.Date(),
        TimeZone = row.Text(),
        OnEnd = (SessionAction)row.Number(),
        CustomEnd = row.TextOrNull(),
        Scope = (SessionScope)row.Number(),
        KeepOrders = row.Yes(),
        BegunAt = row.Instant(),
        StartedAt = row.InstantOrNull(),
        EndingAt = row.InstantOrNull(),
        EndReason = (EndReason)row.Number(),
        HandlerStartedAt = row.InstantOrNull(),
        HandledAt = row.InstantOrNull(),
        HandlerFailure = row.TextOrNull(),
        Closing = row.TextOrNull(),
        ClosingAction = (SessionAction)row.Number(),
        DecidedAt = row.InstantOrNull(),
        Suspensions = (int)row.Number(),
        SuspendedAt = row.InstantOrNull(),
        EndedAt = row.InstantOrNull(),
        Outcome = (OccurrenceOutcome)row.Number(),
    };

    private static CloseRecord Close(Row row) => new()
    {
        Session = row.Text(),
        Start = row.Instant(),
        Closing = row.Text(),
        PositionId = row.Text(),
        Symbol = row.Text(),
        Side = (PositionSide)row.Number(),
        PositionVolume = row.Decimal(),
        Volume = row.Decimal(),
        OpenPrice = row.Decimal(),
        OpenedAt = row.Instant(),
        Tag = row.TextOrNull(),
        Attempts = (int)row.Number(),
        Pending = row.TextOrNull(),
        Filled = row.Decimal(),
        IsConfirmed = row.Yes(),
    };

    private static OrderRecord Order(Row row) => new()
    {
        ClientOrderId = row.Text(),
        Symbol = row.Text(),
        Side = (PositionSide)row.Number(),
        Volume = row.Decimal(),
        PositionId = row.TextOrNull(),
        SentAt = row.Instant(),
        Filled = row.Decimal(),
    };
}
