using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

public sealed class LookAheadTests
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(60)]
    public void A_bar_is_handed_out_at_its_close_instant(int minutes)
    {
        var bars = new List<Bar>();
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            var bar = await session.NextBarAsync(TimeSpan.FromMinutes(minutes));
            Assert.Equal(session.UtcNow, bar!.CloseInstant);
            bars.Add(bar);
        });

        // An interval shorter than the bar, so that every bar is seen.
        new Simulation { Broker = Scripted.Account, Options = new RunOptions { IdleInterval = TimeSpan.FromMilliseconds(1) } }
            .AddBars(Scripted.Minutes()).AddStrategy(_ => strategy).Run();

        // From the one that closes at the start to the last that closes before the end.
        Assert.Equal(240 / minutes, bars.Count);
        Assert.Equal(Scripted.Monday.AddHours(8), bars[0].CloseInstant);
        Assert.Equal(Scripted.Monday.AddHours(12).AddMinutes(-minutes), bars[^1].CloseInstant);
    }

    [Fact]
    public void Looking_back_gives_no_bar_that_is_not_closed()
    {
        var looks = 0;
        var simulation = new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes()).AddStrategy(feed => new Scripted(Scripted.Morning, async (session, token) =>
        {
            await session.DelayAsync(TimeSpan.FromSeconds(90));
            foreach (var timeframe in new[] { _minute, TimeSpan.FromMinutes(15) })
            {
                var bars = await feed.GetBarsAsync("EURUSD", timeframe, session.UtcNow.AddHours(-1), DateTimeOffset.MaxValue, token);
                Assert.NotEmpty(bars);
                Assert.All(bars, bar => Assert.True(bar.CloseInstant <= session.UtcNow));
                Assert.True(session.UtcNow - bars[^1].CloseInstant < timeframe);
                looks++;
            }
        }));

        simulation.Run();

        Assert.True(looks > 200);
    }

    [Fact]
    public void An_order_fills_at_the_last_closed_bars_price_not_at_the_next_ones()
    {
        var closes = Scripted.Minutes().Read().ToDictionary(bar => bar.CloseInstant);
        var fills = new List<(DateTimeOffset Instant, decimal? Price)>();
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            await session.DelayAsync(TimeSpan.FromSeconds(630));
            fills.Add((session.UtcNow, (await Scripted.BuyAsync(session)).Price));
        });

        new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes()).AddStrategy(_ => strategy).Run();

        Assert.True(fills.Count > 20);
        Assert.All(fills, fill => Assert.Equal(closes[new DateTimeOffset(fill.Instant.UtcTicks - (fill.Instant.UtcTicks % _minute.Ticks), TimeSpan.Zero)].Ask.Close, fill.Price));
    }

    [Fact]
    public void Longer_bars_are_made_of_exactly_their_minutes()
    {
        var minutes = Scripted.Minutes().Read().ToList();
        Bar? quarter = null;
        var strategy = new Scripted(Scripted.Morning, async (session, _) =>
        {
            await session.DelayAsync(_minute);
            quarter ??= await session.NextBarAsync(TimeSpan.FromMinutes(15));
            session.Stop();
        });

        new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes()).AddStrategy(_ => strategy).Run();

        var parts = minutes.Where(bar => bar.OpenInstant >= quarter!.OpenInstant && bar.CloseInstant <= quarter.CloseInstant).ToList();
        Assert.Equal(15, parts.Count);
        Assert.Equal(
            new BarPrices(parts[0].Bid.Open, parts.Max(bar => bar.Bid.High), parts.Min(bar => bar.Bid.Low), parts[^1].Bid.Close), quarter!.Bid);
    }

    [Fact]
    public void Bars_that_are_no_longer_held_are_refused_and_not_left_out()
    {
        Exception? refused = null;
        var simulation = new Simulation { Broker = Scripted.Account, HistoryBars = 100 }.AddBars(Scripted.Minutes()).AddStrategy(feed => new Scripted(Scripted.Morning, async (session, token) =>
        {
            refused ??= await Record.ExceptionAsync(async () => await feed.GetBarsAsync("EURUSD", _minute, session.UtcNow.AddHours(-3), session.UtcNow, token));
            Assert.Equal(100, (await feed.GetBarsAsync("EURUSD", _minute, session.UtcNow.AddMinutes(-100), session.UtcNow, token)).Count);
            session.Stop();
        }));

        simulation.Run();

        Assert.Contains("Simulation.HistoryBars", Assert.IsType<ArgumentOutOfRangeException>(refused).Message, StringComparison.Ordinal);
    }
}
