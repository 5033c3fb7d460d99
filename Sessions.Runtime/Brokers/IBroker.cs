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

    /// <summary>What became of an order whose result was <see cref="OrderStatus.Unknown"/>; rejected where the broker never had it.</summary>
    /// <param name="clientOrderId">The id under which it was sent.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    ValueTask<OrderResult> QueryAsync(string clientOrderId, CancellationToken cancellationToken);
}
