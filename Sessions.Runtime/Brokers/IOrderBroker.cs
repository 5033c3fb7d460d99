namespace Sessions.Brokers;

/// <summary>A broker that keeps resting orders: limit and stop orders that fill when the market gets there.</summary>
public interface IOrderBroker : IBroker
{
    /// <summary>The resting orders of the whole account, or an exception.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken);

    /// <summary>Cancels a resting order; one that is already gone is no error.</summary>
    /// <param name="orderId">The broker's id of the order.</param>
    /// <param name="cancellationToken">Stops waiting for the answer.</param>
    ValueTask CancelAsync(string orderId, CancellationToken cancellationToken);
}
