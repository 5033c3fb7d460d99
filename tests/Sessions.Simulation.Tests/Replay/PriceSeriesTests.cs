using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>How a symbol's price is kept for pictures.</summary>
public sealed class PriceSeriesTests
{
    private static readonly DateTimeOffset _monday = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void As_many_bars_as_fit_are_kept_as_they_are()
    {
        var series = Recorded(3, capacity: 4);

        Assert.Equal(TimeSpan.FromMinutes(1), series.Timeframe);
        Assert.Equal([0, 1, 2], series.Bars.Select(static bar => (bar.OpenInstant - _monday).TotalMinutes));
        Assert.Equal(new BarPrices(10, 12, 9, 11), series.Bars[0].Bid);
    }

    [Fact]
    public void More_become_longer_bars_with_the_first_open_the_extremes_and_the_last_close()
    {
        var series = Recorded(10, capacity: 4);

        Assert.Equal(TimeSpan.FromMinutes(4), series.Timeframe);
        Assert.Equal([0, 4, 8], series.Bars.Select(static bar => (bar.OpenInstant - _monday).TotalMinutes));
        Assert.Equal(new BarPrices(14, 19, 13, 18), series.Bars[1].Bid);
    }

    [Fact]
    public void A_gap_is_no_bar_and_bars_far_apart_are_joined_until_few_enough_remain()
    {
        var recorder = new PriceRecorder("X", TimeSpan.FromMinutes(1), 4);
        for (var day = 0; day < 100; day++)
        {
            recorder.Add(BarAt(day * 24 * 60, day));
        }

        Assert.InRange(recorder.Series.Bars.Count, 2, 4);
        Assert.Equal(9m, recorder.Series.Bars[0].Bid.Low);
        Assert.Equal(111m, recorder.Series.Bars[^1].Bid.High);
    }

    [Fact]
    public void A_simulation_keeps_the_prices_of_each_symbol()
    {
        var result = Run(bars: 50_000);

        var series = Assert.Single(result.Prices);
        Assert.Equal(("EURUSD", TimeSpan.FromMinutes(1), result.BarCount), (series.Symbol, series.Timeframe, series.Bars.Count));
        Assert.Empty(Run(bars: 0).Prices[0].Bars);
    }

    [Fact]
    public void A_negative_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(static () => Run(bars: -1));

    private static SimulationResult Run(int bars) => new Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] }, PriceBars = bars }
        .AddBars(new GeneratedBars("EURUSD", _monday, _monday.AddDays(1)))
        .AddStrategy(static _ => new Scripted(SessionTable.Create(new Session(new TimeOnly(8, 0), new TimeOnly(9, 0))), static (session, _) =>
        {
            session.Stop();
            return ValueTask.CompletedTask;
        }))
        .Run();

    private static PriceSeries Recorded(int count, int capacity)
    {
        var recorder = new PriceRecorder("X", TimeSpan.FromMinutes(1), capacity);
        for (var i = 0; i < count; i++)
        {
            recorder.Add(BarAt(i, i));
        }

        return recorder.Series;
    }

    private static Bar BarAt(int minute, decimal rise)
    {
        var bid = new BarPrices(10 + rise, 12 + rise, 9 + rise, 11 + rise);
        return new Bar("X", _monday.AddMinutes(minute), TimeSpan.FromMinutes(1), bid, bid);
    }
}
