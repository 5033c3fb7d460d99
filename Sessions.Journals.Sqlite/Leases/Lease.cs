using System.Collections.Concurrent;
using Sessions.Journals.Storage;

namespace Sessions.Journals.Leases;

// docs/decisions.md 28
/// <summary>The right to run a strategy, and its number. A later number means that somebody else has it now.</summary>
internal sealed record Lease(StrategyIdentity Strategy, long Key, long Epoch)
{
    /// <summary>Takes the lease, where nobody alive has it. What is taken here is known by the table alone, which forgets it when the transaction fails.</summary>
    /// <param name="table">The tables, in a transaction.</param>
    /// <param name="owner">This process's mark.</param>
    /// <param name="released">The number of the last lease of each strategy that this process has let go of, whether or not that could be written.</param>
    /// <param name="strategy">Whose lease.</param>
    /// <exception cref="JournalLeaseException">Somebody has it.</exception>
    public static Lease Take(EntryTable table, Owner owner, ConcurrentDictionary<long, long> released, StrategyIdentity strategy)
    {
        var key = table.Keep(strategy);
        var (epoch, holder, process) = table["SELECT epoch, owner, coalesce(process, 0) FROM strategy WHERE key = $0"]
            .Query(static row => (row.Number(), row.TextOrNull(), row.Number()), key)[0];
        if (holder == owner.Name && !(released.TryGetValue(key, out var last) && last == epoch))
        {
            throw new JournalLeaseException(strategy, $"{strategy} runs already in this process; give one of the two another Instance.");
        }

        if (holder is not null && holder != owner.Name && !Owner.IsGone(owner.Journal, holder))
        {
            throw new JournalLeaseException(
                strategy, FormattableString.Invariant($"{strategy} runs already, in process {process}. Stop that one first, or give this one another Instance."));
        }

        table["UPDATE strategy SET epoch = $1, owner = $2, process = $3 WHERE key = $0"].Execute(key, epoch + 1, owner.Name, (long)Environment.ProcessId);
        return new Lease(strategy, key, epoch + 1);
    }

    public bool IsHeld(EntryTable table) => table["SELECT 1 FROM strategy WHERE key = $0 AND epoch = $1"].Query(static row => row.Number(), Key, Epoch).Count > 0;

    /// <exception cref="JournalLeaseException">Somebody else has it now.</exception>
    public void ThrowIfLost(EntryTable table)
    {
        if (!IsHeld(table))
        {
            throw new JournalLeaseException(Strategy, $"Another process runs {Strategy} now; nothing was written.");
        }
    }

    public bool Release(EntryTable table)
    {
        table["UPDATE strategy SET owner = NULL, process = NULL WHERE key = $0 AND epoch = $1"].Execute(Key, Epoch);
        return true;
    }
}
