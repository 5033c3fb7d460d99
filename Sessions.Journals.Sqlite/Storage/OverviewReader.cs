using Sessions.Journals.Leases;

namespace Sessions.Journals.Storage;

/// <summary>Reads all strategies of a journal, and who runs them.</summary>
internal static class OverviewReader
{
    /// <summary>An identity that is not on record: of it there is only the halt of all.</summary>
    private static readonly StrategyIdentity _nobody = new(string.Empty, string.Empty);

    /// <param name="table">The tables, in a transaction that writes: whoever takes a lease waits, and does not meet the look at its holder's mark.</param>
    /// <param name="path">The path of the journal.</param>
    public static JournalOverview Read(RecordTable table, string path) => new(
        [
            .. table["SELECT account, strategy_id, instance, owner, coalesce(process, 0) FROM strategy ORDER BY account, strategy_id, instance"]
                .Query(static row => (Strategy: IdentityOf(row), Owner: row.TextOrNull(), Process: (int)row.Number()))
                .Select(found => new JournaledStrategy(found.Strategy, found.Owner is { } owner && !Owner.IsGone(path, owner) ? found.Process : null, table.Read(found.Strategy))),
        ],
        table.Read(_nobody).Halts.SingleOrDefault());

    /// <summary>Who it is by account, id and instance.</summary>
    public static StrategyIdentity IdentityOf(Row row) => new(row.Text(), row.Text(), row.Text() is { Length: > 0 } instance ? instance : null);
}
