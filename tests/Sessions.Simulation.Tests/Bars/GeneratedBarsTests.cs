using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Bars;

public sealed class GeneratedBarsTests
{
    private static readonly DateTimeOffset _monday = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_seed_gives_the_same_bars_and_another_seed_others()
    {
        var first = Week(7).Read().ToList();

        Assert.Equal(first, Week(7).Read());
        Assert.NotEqual(first, Week(8).Read());
    }

    [Fact]
    public void The_walk_of_a_seed_never_changes()
    {
        var bars = new GeneratedBars("EURUSD", _monday, _monday.AddMinutes(3)) { Seed = 42 }.Read().ToList();

        Assert.Equal(
            [
                new BarPrices(1.10000m, 1.10003m, 1.09988m, 1.09993m),
                new BarPrices(1.09993m, 1.09993m, 1.09987m, 1.09987m),
                new BarPrices(1.09987m, 1.09987m, 1.09977m, 1.09982m),
            ],
            bars.Select(static bar => bar.Bid));
    }

    [Fact]
    public void A_week_has_the_bars_of_its_trading_hours_only()
    {
        var bars = Week(1).Read().ToList();

        // Monday 00:00 to Friday 21:00, and Sunday from 21:00.
        Assert.Equal(((4 * 24) + 21 + 3) * 60, bars.Count);
        Assert.DoesNotContain(bars, static bar => bar.OpenInstant.DayOfWeek == DayOfWeek.Saturday);
        Assert.Equal(_monday, bars[0].OpenInstant);
        Assert.Equal(_monday.AddDays(7), bars[^1].CloseInstant);
        Assert.Contains(bars, static bar => bar.CloseInstant == new DateTimeOffset(2024, 1, 5, 21, 0, 0, TimeSpan.Zero));
        Assert.Equal(new DateTimeOffset(2024, 1, 7, 21, 0, 0, TimeSpan.Zero), bars.First(static bar => bar.OpenInstant.Day == 7).OpenInstant);
    }

    [Theory]
    [InlineData(1.1, 1)]
    [InlineData(150, 60)]
    [InlineData(40_000, 1440)]
    [InlineData(0.001, 1)]
    public void Every_bar_can_have_been_and_opens_where_the_one_before_closed(decimal price, int minutes)
    {
        var source = new GeneratedBars("X", _monday, _monday.AddDays(40))
        {
            StartPrice = price,
            Timeframe = TimeSpan.FromMinutes(minutes),
            Spread = price / 10_000,
        };

        var bars = new BarList(source.Read());

        var previous = price;
        foreach (var bar in bars.Read())
        {
            Assert.Equal(previous, bar.Bid.Open);
            Assert.Equal(price / 10_000, bar.Ask.Low - bar.Bid.Low);
            previous = bar.Bid.Close;
        }

        Assert.NotEqual(price, previous);
    }

    [Fact]
    public void A_minute_moves_about_a_hundredth_of_a_percent()
    {
        var moves = Week(3).Read().Select(static bar => (double)(bar.Bid.Close - bar.Bid.Open)).ToList();

        Assert.InRange(Math.Sqrt(moves.Average(static move => move * move)), 0.00010, 0.00012);
        Assert.InRange(moves.Average(), -0.000005, 0.000005);
    }

    [Fact]
    public void A_bar_that_would_close_after_the_end_is_left_out()
    {
        var bars = new GeneratedBars("X", _monday, _monday.AddMinutes(14)) { Timeframe = TimeSpan.FromMinutes(5) }.Read();

        Assert.Equal([0, 5], bars.Select(static bar => bar.OpenInstant.Minute));
    }

    [Fact]
    public void Properties_that_mean_nothing_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new GeneratedBars("", _monday, _monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeneratedBars("X", _monday, _monday) { StartPrice = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeneratedBars("X", _monday, _monday) { StartPrice = 1_000_001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeneratedBars("X", _monday, _monday) { Spread = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeneratedBars("X", _monday, _monday) { Timeframe = TimeSpan.Zero });
    }

    private static GeneratedBars Week(long seed) => new("EURUSD", _monday, _monday.AddDays(7)) { Seed = seed };
}
