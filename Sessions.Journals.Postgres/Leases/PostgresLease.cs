using System.Diagnostics.CodeAnalysis;

namespace Sessions.Journals.Leases;

/// <summary>The right to run a strategy, and its number. A later number means that somebody else has it now.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without a timer, which whoever has the token may ask for as long as it likes.")]
internal sealed class PostgresLease(StrategyIdentity strategy, long key, long epoch)
{
    private readonly CancellationTokenSource _lost = new();
    private int _isLost;

    public StrategyIdentity Strategy => strategy;

    /// <summary>The number under which the strategy is kept.</summary>
    public long Key => key;

    public long Epoch => epoch;

    /// <summary>Cancelled when it is known that somebody else has it.</summary>
    public CancellationToken Lost => _lost.Token;

    public bool IsLost => Volatile.Read(ref _isLost) == 1;

    /// <summary>Notes that somebody else has it; gives whether that is news.</summary>
    public bool Lose()
    {
        if (Interlocked.Exchange(ref _isLost, 1) == 1)
        {
            return false;
        }

        // Not on the flow that beats: what listens may take its time.
        _ = Task.Run(_lost.Cancel);
        return true;
    }

    /// <summary>What a write is told that comes too late.</summary>
    public JournalLeaseException Refusal() => new(strategy, $"Another process runs {strategy} now; nothing was written.");
}
