namespace Sessions.Brokers;

// docs/decisions.md 226
/// <summary>
/// A broker that tells for how much of an instrument it takes orders, for an adapter to implement beside <see cref="IBroker"/>.
/// Without it a rest that is too small for an order, as a fee that is taken in the coin leaves one, is an alarm and is tried for ever.
/// </summary>
public interface IInstrumentSource
{
    /// <summary>
    /// What an instrument's orders are bound by. It is asked for once a close was refused, so that a venue that closes all of a position, whatever its
    /// volume, is left to do so.
    /// </summary>
    /// <param name="symbol">The instrument, as positions name it.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    ValueTask<InstrumentRules> GetInstrumentAsync(string symbol, CancellationToken cancellationToken);
}
