using Sessions.Brokers;
using Sessions.Generated;

namespace Sessions.Benchmarks.Replay;

/// <summary>A strategy that looks at every bar and does hardly anything with it, so that what surrounds it shows.</summary>
internal sealed class Watcher(SessionTable sessions, IBarFeed bars, string symbol) : IGatedStrategy
{
    private static readonly TimeSpan _timeframe = TimeSpan.FromMinutes(1);
    private decimal _highest;

    public SessionTable Sessions => sessions;

    public int Bars { get; private set; }

    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        while (await bars.NextBarAsync(symbol, _timeframe, cancellationToken) is { } bar)
        {
            Look(bar);
        }
    }

    /// <summary>The same without sessions, which nobody begins and nobody ends.</summary>
    public async Task LoopAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Look(await bars.NextBarAsync(symbol, _timeframe, cancellationToken));
        }
    }

    public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    private void Look(Bar bar)
    {
        Bars++;
        _highest = Math.Max(_highest, bar.Bid.High);
    }
}
