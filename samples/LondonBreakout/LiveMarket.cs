using Sessions.Brokers;
using Sessions.Simulation;

namespace LondonBreakout;

/// <summary>Plays bars in real time: each becomes known, to broker and strategy, when the clock reaches its close.</summary>
internal sealed class LiveMarket : IBarFeed
{
    private readonly TimeProvider _clock;
    private readonly Bar[] _bars;

    public LiveMarket(IBarSource source, TimeProvider clock)
    {
        _clock = clock;
        _bars = [.. source.Read()];
    }

    public async ValueTask<Bar> NextBarAsync(string symbol, TimeSpan timeframe, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var next = _bars.FirstOrDefault(bar => bar.CloseInstant > now);
        if (next is null)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
        }

        // Timers may fire a little early; a bar is never handed out before its close.
        while (next!.CloseInstant - _clock.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, _clock, cancellationToken);
        }

        return next;
    }

    public ValueTask<IReadOnlyList<Bar>> GetBarsAsync(
        string symbol, TimeSpan timeframe, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        return ValueTask.FromResult<IReadOnlyList<Bar>>([.. _bars.Where(bar => bar.CloseInstant > from && bar.CloseInstant <= to && bar.CloseInstant <= now)]);
    }

    /// <summary>Keeps the broker's prices up to date until the token is cancelled.</summary>
    public async Task PriceAsync(PaperBroker broker, string symbol, CancellationToken cancellationToken)
    {
        while (true)
        {
            broker.OnBar(await NextBarAsync(symbol, TimeSpan.Zero, cancellationToken));
        }
    }
}
