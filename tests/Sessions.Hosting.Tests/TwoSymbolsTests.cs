using Microsoft.Extensions.DependencyInjection;
using Sessions.Brokers;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests;

public sealed class TwoSymbolsTests
{
    [Fact]
    public async Task Two_instances_of_one_class_trade_their_own_symbols()
    {
        await using var host = new TestHost();
        host.Services.AddSingleton<IBarFeed>(new OneBar());
        host.Services.AddSessions()
            .AddStrategy<Follower>("EURUSD", static o => o.Symbol = "EURUSD")
            .AddStrategy<Follower>("GBPUSD", static o => o.Symbol = "GBPUSD");
        await host.StartAsync();

        string[] said = [await host.AtAsync(8), await host.Notes.NextAsync()];

        const string Follower = "Sessions.Hosting.Tests.Support.Follower";
        Assert.Equal([$"{Follower}/EURUSD buys EURUSD, after bars of EURUSD", $"{Follower}/GBPUSD buys GBPUSD, after bars of GBPUSD"], said.Order());
        Assert.Equal(
            [("EURUSD", $"{Follower}/EURUSD"), ("GBPUSD", $"{Follower}/GBPUSD")],
            host.Broker.Positions.Select(static position => (position.Symbol, position.Tag!)).Order());
        Assert.Equal(["EURUSD", "GBPUSD"], host.Monitor.GetStrategies().Select(static strategy => strategy.Symbol));
        Assert.Contains(host.Logged(1), static line => line.StartsWith($"{Follower}/GBPUSD: Session Morning began", StringComparison.Ordinal));
        await host.StopAsync();
    }

    /// <summary>Has one bar of whatever it is asked for.</summary>
    private sealed class OneBar : IBarFeed
    {
        public ValueTask<Bar> NextBarAsync(string symbol, TimeSpan timeframe, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<Bar>> GetBarsAsync(string symbol, TimeSpan timeframe, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<Bar>>([new Bar(symbol, to - timeframe, timeframe, new BarPrices(1, 1, 1, 1), new BarPrices(1, 1, 1, 1), 1)]);
    }
}
