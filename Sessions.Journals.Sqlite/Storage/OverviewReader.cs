using Sessions.Journals.Leases;

namespace Sessions.Journals.Storage;

/// <summary>Reads all strategies of a journal, and who runs them.</summary>
internal static class OverviewReader
{
    /// <param name="table">The tables, in a transaction that writes: whoever takes a lease waits, and does not meet the look at its holder's mark.</param>
    /// <param name="path">The path of the journal.</param>
    public static JournalOverview Read(EntryTable table, string path)
    {
        var ofAll = table.Read(null);
        return new(
        [
            .. table["SELECT account, strategy_id, instance, owner, coalesce(process, 0) FROM strategy ORDER BY account, strategy_id, instance"]
                .Query(static row => (Strategy: IdentityOf(row), Owner: row.TextOrNull(), Process: (int)row.Number()))
                .Select(found => new JournaledStrategy(
                    found.Strategy,
                    found.Owner is { } owner && !Owner.IsGone(path, owner) ? new JournalProcess(found.Process) : null,
                    StateReader.Read(found.Strategy, table.Read(found.Strategy), ofAll))),
        ],
        StateReader.ReadHalts(ofAll).SingleOrDefault(),
        []);
    }

    /// <summary>Who it is by account, id and instance.</summary>
    public static StrategyIdentity IdentityOf(Row row) => new(row.Text(), row.Text(), row.Text() is { Length: > 0 } instance ? instance : null);
}
