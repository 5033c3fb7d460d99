using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>What has come of an effect, or has happened beside a closing.</summary>
internal abstract record ClosingEvent
{
    /// <summary>The handler has returned or failed.</summary>
    /// <param name="Then">What is closed then: nothing, or what the policy for its failure says.</param>
    internal sealed record Handled(SessionAction Then) : ClosingEvent;

    /// <summary>The account was asked to cancel an order, whatever it made of that.</summary>
    internal sealed record Cancelled(string OrderId) : ClosingEvent;

    /// <summary>A complete list of the open positions has come.</summary>
    /// <param name="Positions">The account's.</param>
    /// <param name="AsOf">The instant for which the account vouches, on this process's clock.</param>
    /// <param name="AskedAt">When it was asked.</param>
    internal sealed record Looked(IReadOnlyList<Position> Positions, long AsOf, long AskedAt) : ClosingEvent
    {
        /// <summary>When that was, UTC, for people.</summary>
        public DateTimeOffset? DecidedAt { get; init; }
    }

    /// <summary>A call that sent an order, or a question about one, has come back; the order may be anybody's.</summary>
    /// <param name="OrderId">The order.</param>
    /// <param name="Answer">What the account says; null where it did not answer.</param>
    /// <param name="IsQuery">Whether it was a question.</param>
    internal sealed record Answered(string OrderId, OrderAnswer? Answer, bool IsQuery) : ClosingEvent
    {
        /// <summary>Who has probably sent the order, and so is tried first; null where nobody can tell.</summary>
        public string? Tag { get; init; }

        /// <summary>When a question was asked; null where its answer came at once.</summary>
        public long? AskedAt { get; init; }
    }

    /// <summary>The alarm was raised.</summary>
    internal sealed record Alarmed : ClosingEvent;

    /// <summary>The dust was reported.</summary>
    internal sealed record DustReported : ClosingEvent;

    /// <summary>Somebody has taken over what is not closed.</summary>
    internal sealed record Acknowledged : ClosingEvent;

    /// <summary>A start has given way: what it has not closed is the next closing's.</summary>
    internal sealed record GaveWay : ClosingEvent;

    /// <summary>Nothing was left to do.</summary>
    internal sealed record Finished : ClosingEvent;
}
