namespace Sessions.Brokers;

/// <summary>Where a strategy's bars come from: a file in a simulation, a broker or data vendor live.</summary>
public interface IBarFeed
{
    /// <summary>Waits for the next bar of a timeframe to close and gives it, at its close instant and never before.</summary>
    /// <param name="symbol">What is priced.</param>
    /// <param name="timeframe">The length of the bar.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="ArgumentException">The feed does not know the symbol, or cannot make bars of that timeframe.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    ValueTask<Bar> NextBarAsync(string symbol, TimeSpan timeframe, CancellationToken cancellationToken);

    /// <summary>The closed bars whose close instant lies in <c>(from, to]</c>, oldest first; never one that is not closed yet.</summary>
    /// <param name="symbol">What is priced.</param>
    /// <param name="timeframe">The length of the bars.</param>
    /// <param name="from">Bars that close at this instant or before are left out, UTC.</param>
    /// <param name="to">The last close instant, UTC.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="ArgumentException">The feed does not know the symbol, or cannot make bars of that timeframe.</exception>
    ValueTask<IReadOnlyList<Bar>> GetBarsAsync(
        string symbol, TimeSpan timeframe, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
