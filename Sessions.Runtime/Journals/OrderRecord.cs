using Sessions.Brokers;

namespace Sessions.Journals;

/// <summary>
/// An order that a strategy sent itself, on an account that keeps no tags. The key is <see cref="ClientOrderId"/>. One that
/// has no final answer is asked about after a restart, and what it filled is counted in the ledger once.
/// </summary>
internal sealed record OrderRecord : JournalRecord
{
    /// <summary>The id under which it was about to be sent.</summary>
    public required string ClientOrderId { get; init; }

    /// <summary>What it trades.</summary>
    public required string Symbol { get; init; }

    /// <summary>The direction in which it trades: a close of a long sells, which is short.</summary>
    public required PositionSide Side { get; init; }

    /// <summary>How much was asked for.</summary>
    public required decimal Volume { get; init; }

    /// <summary>The position that it closes; null where it opens.</summary>
    public string? PositionId { get; init; }

    /// <summary>When it was about to be sent, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>How much it has filled; means something where <see cref="SettledAt"/> does.</summary>
    public decimal Filled { get; init; }

    /// <summary>The question about it.</summary>
    internal OrderQuery Query => new(ClientOrderId) { Symbol = Symbol, PositionId = PositionId, SentAt = SentAt };

    /// <summary>Completion: when its final answer was counted, UTC; null before.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}
