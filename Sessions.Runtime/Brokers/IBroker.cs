namespace Sessions.Brokers;

/// <summary>
/// An account at a broker. An adapter is honest about what it does not know: it says Unknown rather than guess, and throws
/// rather than return an empty snapshot.
/// </summary>
public interface IBroker
{
    /// <summary>The account, for people and as part of a strategy's identity.</summary>
    string Account { get; }

    /// <summary>What the account can do.</summary>
    BrokerCapabilities Capabilities { get; }

    /// <summary>
    /// How long the venue's lists and look-ups may lag behind its answers; zero where they do not. For so long after an order was
    /// sent it is not believed that the venue never had it, and after a fill not that its position is gone.
    /// </summary>
    TimeSpan SettleTime => TimeSpan.Zero;

    /// <summary>
    /// Opens a position, or places a resting order where the request is one. Idempotent by client order id: a repeated
    /// request does nothing and answers as the first did.
    /// </summary>
    /// <param name="request">What to open.</param>
    /// <param name="cancellationToken">Stops waiting for the answer; an order that has been sent is not recalled.</param>
    ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Closes a position or a part of it. Reduce-only: it never opens one on the other side. Idempotent by client order id.
    /// </summary>
    /// <param name="request">Which position, and how much of it.</param>
    /// <param name="cancellationToken">Stops waiting for the answer; an order that has been sent is not recalled.</param>
    ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken);

    /// <summary>The open positions of the whole account, or an exception: an empty snapshot never means "could not tell".</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// What has become of an order: what it has filled, that it rests or is on its way, that it was refused or cancelled without
    /// a fill (<see cref="OrderStatus.Rejected"/>), or that the venue never had it (<see cref="OrderStatus.NotFound"/>).
    /// </summary>
    /// <param name="query">The order's id, and what else is known of it.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken);
}
