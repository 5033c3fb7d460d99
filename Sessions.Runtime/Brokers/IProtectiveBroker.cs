namespace Sessions.Brokers;

// docs/decisions.md 250
/// <summary>
/// A broker that changes the stop-loss and take-profit of an open position, for an adapter to implement where its venue keeps them
/// with the position, as MetaTrader, cTrader and OANDA do. Its positions then show both.
/// </summary>
public interface IProtectiveBroker : IOrderBroker
{
    /// <summary>
    /// Sets the stop-loss and take-profit of a position to what the request says, whatever they were. It needs no client order id:
    /// sent twice, it has set the same twice.
    /// </summary>
    /// <param name="request">The position, and both as they are to be.</param>
    /// <param name="cancellationToken">Stops waiting for the answer; a request that has been sent is on its way all the same.</param>
    /// <returns>
    /// Resting with the position's id once both are as asked; Rejected with the reason where nothing was changed, as for a position that
    /// is gone or a price on its wrong side; Working or Unknown where nobody can tell yet: the positions say what has come of it.
    /// </returns>
    ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken);
}
