using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Simulation;

namespace LondonBreakout;

/// <summary>The strategy on the system's clock, with a paper broker and generated prices: the same code that a real account would run.</summary>
internal static class LiveRun
{
    public static async Task RunAsync(TimeSpan time, ISimulationTrace? trace, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var midnight = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var market = TradedMarket.Generate(midnight.AddDays(-1), midnight.AddDays(1) + time);
        var broker = new PaperBroker(clock, market.Account);
        var feed = new LiveMarket(market.Bars, clock);
        var observer = new LiveObserver(clock, trace);
        broker.Subscribe(observer);
        var runtime = new SessionRuntime(broker)
        {
            Bars = feed,
            Symbol = market.Symbol,
            StrategyId = nameof(LondonBreakout),

            // A paper account is gone with the process, so there is nothing to remember.
            Journal = Journal.Volatile,
            Observers = [observer],
        };

        Report.Line($"Live for {time.TotalMinutes:0.##} minutes on {market.Words}.");
        Report.Line($"Now {clock.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC. {State(clock.GetUtcNow())}");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(time);
        var prices = feed.PriceAsync(broker, market.Symbol, stop.Token);
        await new Breakout(market.Volume).RunAsync(runtime, stop.Token);
        await prices.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Report.Line($"Stopped at {clock.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC. {broker.Trades.Count} trades, {(await broker.GetPositionsAsync(CancellationToken.None)).Positions.Count} positions open.");
    }

    private static string State(DateTimeOffset now)
    {
        if (Breakout.Sessions.TryFind(now, out var open))
        {
            return FormattableString.Invariant($"{open.Session.Name} is open until {open.End.UtcDateTime:HH:mm:ss} UTC.");
        }

        var next = Breakout.Sessions.FindNext(now);
        return FormattableString.Invariant($"Next is {next.Session.Name} at {next.Start.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, in {next.Start - now:d\\.hh\\:mm\\:ss}.");
    }
}
