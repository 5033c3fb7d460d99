namespace Sessions.Simulation.Tests.Statistics;

/// <summary>Figures of trades, worked out by hand.</summary>
public sealed class TradeFiguresTests
{
    private static readonly TradeStatistics _five = Cases.OfProfits(30, 10, -20, 0, 20).Statistics.Trades;

    [Fact]
    public void Sums_and_ratios_are_those_of_net_profits()
    {
        Assert.Equal((5, 3, 1, 40m), (_five.Count, _five.Won, _five.Lost, _five.NetProfit));
        Assert.Equal((0.6, 3d, 1d), (_five.WinRate, _five.ProfitFactor, _five.Payoff));
        Assert.Equal((30m, -20m, 2, 1), (_five.Best, _five.Worst, _five.WinsInARow, _five.LossesInARow));
    }

    [Fact]
    public void The_expectancy_has_its_interval()
    {
        // Deviations from 8: 22, 2, −28, −8, 12; their squares' sum ÷ 4 is 370.
        Assert.Equal(8, _five.Expectancy);
        Assert.Equal(1.96 * Math.Sqrt(370.0 / 5), (double)_five.ExpectancyError!.Value, 9);
    }

    [Fact]
    public void Commission_and_swap_are_in_the_net_profit()
    {
        var figures = TradeStatistics.Of([Cases.Trade(Cases.Start, Cases.Start, 10, 3, -1), Cases.Trade(Cases.Start, Cases.Start, 10, 3, 2)]);
        Assert.Equal((20m, 6m, 1m, 15m), (figures.GrossProfit, figures.Commission, figures.Swap, figures.NetProfit));
    }

    [Fact]
    public void Of_the_best_price_winners_alone_are_asked()
    {
        var figures = TradeStatistics.Of([Cases.Trade(Cases.Start, Cases.Start, 10, best: 40), Cases.Trade(Cases.Start, Cases.Start, -5, best: 100)]);
        Assert.Equal(0.25, figures.PriceKept);
    }

    [Fact]
    public void Time_held_has_a_mean_and_a_median()
    {
        var figures = TradeStatistics.Of([.. new[] { 1, 2, 3, 10 }.Select(static hours => Cases.Trade(Cases.Start, Cases.Start.AddHours(hours), 1))]);
        Assert.Equal((TimeSpan.FromHours(4), TimeSpan.FromHours(2.5)), (figures.MeanHeld, figures.MedianHeld));
    }

    [Fact]
    public void Without_trades_nothing_is_made_up()
    {
        var none = TradeStatistics.Of([]);
        Assert.Equal((0, 0m, null, null, null, null), (none.Count, none.NetProfit, none.WinRate, none.Expectancy, none.ProfitFactor, none.MeanHeld));
    }

    [Fact]
    public void One_trade_gives_sums_and_no_ratio()
    {
        var one = TradeStatistics.Of([Cases.Trade(Cases.Start, Cases.Start, 10)]);
        Assert.Equal((1, 1, 10m), (one.Count, one.Won, one.NetProfit));
        Assert.Equal((null, null, null), (one.WinRate, one.Expectancy, one.ExpectancyError));
    }

    [Fact]
    public void Where_nothing_was_lost_there_is_no_profit_factor() =>
        Assert.Equal((null, null), (Cases.OfProfits(1, 2).Statistics.Trades.ProfitFactor, Cases.OfProfits(1, 2).Statistics.Trades.Payoff));

    [Fact]
    public void One_unknown_profit_leaves_every_figure_of_money_unknown()
    {
        var figures = Cases.OfProfits(10, null, 20).Statistics.Trades;
        Assert.Equal((3, null, null, null, null), (figures.Count, figures.Won, figures.NetProfit, figures.ProfitFactor, figures.Expectancy));
        Assert.Equal(TimeSpan.FromHours(1), figures.MeanHeld);
    }
}
