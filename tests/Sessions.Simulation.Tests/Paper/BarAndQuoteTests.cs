using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

public sealed class BarAndQuoteTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly BarPrices _flat = new(1.1m, 1.1m, 1.1m, 1.1m);

    [Fact]
    public void A_bar_before_its_close_is_refused()
    {
        var bench = new Bench();
        bench.Clock.Now += _minute - TimeSpan.FromTicks(1);

        var exception = Assert.Throws<ArgumentException>(() => bench.Broker.OnBar(At(Bench.Start)));

        Assert.Contains(
            "closes at 2024-01-02T08:01:00Z, and it is 2024-01-02T08:00:59.9999999Z: nobody knows it yet", exception.Message, StringComparison.Ordinal);
        Bench.AssertRejected(bench.Open(PositionSide.Long), "no quote");
    }

    [Fact]
    public void A_bar_that_comes_again_or_overlaps_the_last_is_refused()
    {
        var bench = new Bench();
        bench.Clock.Now += TimeSpan.FromHours(1);
        bench.Broker.OnBar(At(Bench.Start));

        Assert.Throws<ArgumentException>(() => bench.Broker.OnBar(At(Bench.Start)));
        var exception = Assert.Throws<ArgumentException>(() => bench.Broker.OnBar(At(Bench.Start.AddSeconds(30))));

        Assert.Contains("opens at 2024-01-02T08:00:30Z, before the last one closed at 2024-01-02T08:01:00Z", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_or_quote_of_an_unknown_symbol_is_refused()
    {
        var bench = new Bench();
        bench.Clock.Now += _minute;

        var exception = Assert.Throws<ArgumentException>(() => bench.Broker.OnBar(At(Bench.Start) with { Symbol = "GBPUSD" }));

        Assert.Contains("'GBPUSD' is not an instrument of this broker; it has EURUSD", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => bench.Quote(1.3m, "GBPUSD"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1.2, 1.1)]
    public void Prices_that_cannot_be_are_refused_and_change_nothing(decimal bid, decimal ask)
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Clock.Now += _minute;
        var bar = At(Bench.Start) with { Bid = _flat with { Close = bid }, Ask = _flat with { Close = ask } };

        Assert.Throws<ArgumentException>(() => bench.Broker.SetQuote("EURUSD", bid, ask));
        Assert.Throws<ArgumentException>(() => bench.Broker.OnBar(bar));

        Assert.Equal(1.1002m, bench.Open(PositionSide.Long).Price);
    }

    [Fact]
    public void The_close_of_a_bar_is_the_quote_and_as_old_as_the_bars_close()
    {
        var bench = new Bench();
        bench.Bar(1.1m, 1.2m, 1.0m, 1.15m);
        Assert.Equal(1.1502m, bench.Open(PositionSide.Long).Price);

        bench.Clock.Now = Bench.Start + _minute + TimeSpan.FromMinutes(15);
        Assert.Equal(1.15m, bench.Close("1").Price);
    }

    [Fact]
    public void A_late_bar_does_not_replace_a_later_quote()
    {
        var bench = new Bench();
        bench.Clock.Now += TimeSpan.FromSeconds(61);
        bench.Quote(1.3m);

        bench.Broker.OnBar(At(Bench.Start));

        Assert.Equal(1.3002m, bench.Open(PositionSide.Long).Price);
    }

    [Fact]
    public void A_bar_of_an_idle_symbol_allocates_nothing()
    {
        var bench = new Bench(Instrument.Forex("EURUSD"), Instrument.Forex("GBPUSD"));
        bench.Quote(1.3m, "GBPUSD");
        bench.Open(PositionSide.Long, symbol: "GBPUSD");
        var bars = Enumerable.Range(0, 10_000).Select(i => At(Bench.Start + (i * _minute))).ToArray();
        bench.Clock.Now += TimeSpan.FromDays(30);
        bench.Broker.OnBar(bars[0]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        foreach (var bar in bars.AsSpan(1))
        {
            bench.Broker.OnBar(bar);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    private static Bar At(DateTimeOffset instant) => new("EURUSD", instant, _minute, _flat, _flat);
}
