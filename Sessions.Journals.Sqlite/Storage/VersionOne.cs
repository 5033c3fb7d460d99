using Sessions.Brokers;
using Sessions.Gates;
using Sessions.Journals.Leases;
using Sessions.Journals.Records;
using Sessions.Orders;

namespace Sessions.Journals.Storage;

/// <summary>Moves what a journal of version 1, which had a table for each kind of record, says and still matters to the one table of entries.</summary>
internal static class VersionOne
{
    private const string Unfinished =
        "SELECT 1 FROM occurrence o WHERE o.strategy = c.strategy AND o.start = c.start AND o.session = c.session AND o.ended_at IS NULL";

    /// <exception cref="JournalException">A process of the release that wrote it still runs on it.</exception>
    public static void Move(EntryTable table, string path)
    {
        ThrowIfUsed(table, path);
        foreach (var strategy in table["SELECT key FROM strategy"].Query(static row => row.Number()))
        {
            table.Write(strategy, Entries([.. Records(table, strategy), .. Halts(table, strategy)]));
        }

        table.Write(EntryTable.OfAll, Entries(Halts(table, EntryTable.OfAll)));
        foreach (var name in new[] { "occurrence", "\"close\"", "\"order\"", "ledger", "halt", "acknowledgment" })
        {
            table[$"DROP TABLE {name}"].Execute();
        }
    }

    /// <summary>Whose tables went away would end in the midst of a session.</summary>
    private static void ThrowIfUsed(EntryTable table, string path)
    {
        foreach (var (owner, process) in table["SELECT owner, coalesce(process, 0) FROM strategy WHERE owner IS NOT NULL"].Query(static row => (row.Text(), row.Number())))
        {
            if (!Owner.IsGone(path, owner))
            {
                throw new JournalException(FormattableString.Invariant(
                    $"The journal '{path}' is of version 1, and process {process} runs on it with the release that wrote it. Nothing was changed; stop that process first."));
            }
        }
    }

    private static JournalEntry[] Entries(IReadOnlyList<object> records) =>
        [.. records.Select(static (record, i) => new JournalEntry(RecordCodecs.Of(record).KeyOf(record), i + 1, record))];

    private static IReadOnlyList<object> Records(EntryTable table, long strategy)
    {
        var tag = table["SELECT strategy_id, instance FROM strategy WHERE key = $0"]
            .Query(static row => (Id: row.Text(), Instance: row.Text()), strategy)
            .ConvertAll(static row => new StrategyIdentity("any", row.Id, row.Instance.Length == 0 ? null : row.Instance).Tag)[0];
        var occurrences = table["SELECT start, session, \"end\", date, time_zone, on_end, custom_end, scope, keep_orders, begun_at, started_at, "
            + "ending_at, end_reason, handler_started_at, handled_at, handler_failure, suspensions, suspended_at, ended_at, outcome, "
            + "closing, closing_action, decided_at FROM occurrence WHERE strategy = $0 ORDER BY start"]
            .Query(static row => new FormerOccurrence(Occurrence(row), row.TextOrNull(), (SessionAction)row.Number(), row.InstantOrNull()), strategy);
        var holdings = table["SELECT key, symbol, volume FROM ledger WHERE strategy = $0"]
            .Query(static row => (Key: row.Text(), Symbol: row.Text(), Volume: row.Decimal()), strategy);
        return
        [
            .. occurrences.Select(static former => former.Record),
            .. occurrences.SelectMany(former => former.Closings(tag)),
            .. table["SELECT session, start, closing, position, symbol, side, position_volume, volume, open_price, opened_at, tag, "
                + $"attempts, pending, filled, confirmed FROM \"close\" c WHERE strategy = $0 AND EXISTS ({Unfinished})"].Query(FormerClose.Read, strategy)
                .SelectMany(close => close.Records(tag, occurrences, isNetting: !holdings.Exists(holding => holding.Key != holding.Symbol))),
            .. table["SELECT client_order_id, symbol, side, volume, position, sent_at FROM \"order\" "
                + "WHERE strategy = $0 AND settled_at IS NULL ORDER BY sent_at"].Query(OpenOrder, strategy),
            .. holdings.Select(static holding => Held(holding.Key, holding.Symbol, holding.Volume)),
            .. table[$"SELECT session, start, at, note FROM acknowledgment c WHERE strategy = $0 AND EXISTS ({Unfinished})"]
                .Query(static row => new AcknowledgmentRecord(row.Text(), row.Instant(), row.Instant(), row.TextOrNull()), strategy),
        ];
    }

    private static List<Halt> Halts(EntryTable table, long strategy) =>
        table["SELECT halted_at, flatten, reason FROM halt WHERE strategy = $0 AND released_at IS NULL"]
            .Query(static row => new Halt(null, row.Instant(), row.Yes(), row.TextOrNull()), strategy);

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
        Suspensions = (int)row.Number(),
        SuspendedAt = row.InstantOrNull(),
        EndedAt = row.InstantOrNull(),
        Outcome = (OccurrenceOutcome)row.Number(),
    };

    private static Order OpenOrder(Row row)
    {
        var (id, symbol, side, volume) = (row.Text(), row.Text(), (PositionSide)row.Number(), row.Decimal());
        return new Order(id, 0, symbol, side, volume) { Closes = row.TextOrNull(), SentAt = row.Instant(), State = OrderState.InDoubt, MayRest = true };
    }

    /// <summary>What the strategy's fills came to, as an order that is done.</summary>
    private static Order Held(string key, string symbol, decimal volume) => new($"held:{key}:0", 0, symbol, Sides.Of(volume), Math.Abs(volume))
    {
        State = OrderState.Done,
        Filled = Math.Abs(volume),
        Position = key == symbol ? null : key,
    };
}
