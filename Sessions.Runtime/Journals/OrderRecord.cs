using Sessions.Brokers;

namespace Sessions.Journals;

/// <summary>An order that a strategy sent itself and that has no final answer, as people are shown it.</summary>
internal sealed record OrderRecord
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
}
