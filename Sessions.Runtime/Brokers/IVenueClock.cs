namespace Sessions.Brokers;

/// <summary>
/// A broker that tells its venue's time, for an adapter to implement beside <see cref="IBroker"/> where the venue has a request
/// for it. Boundaries stay with the machine's clock, which is compared with it: one that is seconds off ends sessions after the
/// market has closed.
/// </summary>
public interface IVenueClock
{
    /// <summary>
    /// The venue's time now, as its own clock says it; asked rarely, with the round trip counted. An adapter does not take it
    /// from the last tick or the last bar, which stand still while the market is shut.
    /// </summary>
    /// <param name="cancellationToken">Stops the request.</param>
    ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken);
}
