using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>The feed of a simulation: every source's bars, none before its close.</summary>
internal sealed class SimulatedBars(SimulatedTimeProvider clock, IReadOnlyList<SymbolFeed> feeds) : IBarFeed
{
    public ValueTask<Bar> NextBarAsync(string symbol, TimeSpan timeframe, CancellationToken cancellationToken)
    {
        clock.Loop.ThrowIfAway(null, "the feed's NextBarAsync");
        return Find(symbol).NextAsync(timeframe, cancellationToken);
    }

    public ValueTask<IReadOnlyList<Bar>> GetBarsAsync(
        string symbol, TimeSpan timeframe, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        clock.Loop.ThrowIfAway(null, "the feed's GetBarsAsync");
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<Bar>>(Find(symbol).Between(timeframe, from, to));
    }

    private SymbolFeed Find(string symbol) => feeds.FirstOrDefault(feed => feed.Symbol == symbol)
        ?? throw new ArgumentException(
            $"The simulation has no bars of '{symbol}', only of {string.Join(", ", feeds.Select(static feed => $"'{feed.Symbol}'"))}.", nameof(symbol));
}
