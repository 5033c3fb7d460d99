namespace Sessions.Simulation.Tests.Statistics;

/// <summary>Figures of the account, worked out by hand.</summary>
public sealed class AccountFiguresTests
{
    // Returns of +10 %, −10 %, +10 %: mean 1/30, s = √(((1/15)² + (2/15)² + (1/15)²) ÷ 2) = √(4 ÷ 300) = 0.115470.
    private static readonly SimulationStatistics _three = Cases.OfDays(1000, 1100, 990, 1089).Statistics;

    [Fact]
    public void The_return_is_that_of_the_whole_run() => Assert.Equal(0.089, _three.Return!.Value, 12);

    [Fact]
    public void Daily_returns_are_those_of_equity_at_midnight()
    {
        Assert.Equal([0.1, -0.1, 0.1], _three.DailyReturns.Select(static daily => Math.Round(daily, 12)));
        Assert.Equal(3, _three.Days);
        Assert.Equal(365.25, _three.DaysAYear!.Value, 9);
    }

    [Fact]
    public void The_Sharpe_ratio_is_the_mean_over_the_deviation_for_a_year()
    {
        var daily = (1.0 / 30) / Math.Sqrt(4.0 / 300);
        Assert.Equal(daily * Math.Sqrt(365.25), _three.Sharpe!.Value, 9);
        Assert.Equal(Math.Sqrt((1 + (daily * daily / 2)) / 3 * 365.25), _three.SharpeError!.Value, 9);
        Assert.Equal(Math.Sqrt(4.0 / 300 * 365.25), _three.Volatility!.Value, 9);
    }

    [Fact]
    public void The_Sortino_ratio_knows_losses_alone() =>
        Assert.Equal((1.0 / 30) / Math.Sqrt(0.01 / 3) * Math.Sqrt(365.25), _three.Sortino!.Value, 9);

    [Fact]
    public void A_drawdown_goes_from_its_height_to_where_that_is_reached_again()
    {
        var falls = Cases.OfDays(1000, 900, 1000, 1200, 600, 900).Statistics;
        Assert.Equal(-0.5, falls.MaxDrawdown!.Value, 12);
        Assert.Equal(600, falls.MaxDrawdownMoney);
        Assert.Equal(
            [
                new Drawdown(Cases.Start.AddDays(3), Cases.Start.AddDays(4), null, -0.5, 600),
                new Drawdown(Cases.Start, Cases.Start.AddDays(1), Cases.Start.AddDays(2), -0.1, 100),
            ],
            falls.Drawdowns.Select(static fall => fall with { Depth = Math.Round(fall.Depth, 12) }));
    }

    [Fact]
    public void Of_many_drawdowns_the_five_deepest_are_told()
    {
        decimal?[] saw = [.. Enumerable.Range(0, 14).Select(static i => (decimal?)(i % 2 == 0 ? 1000 : 1000 - (10 * i)))];
        Assert.Equal([130m, 110m, 90m, 70m, 50m], Cases.OfDays(saw).Statistics.Drawdowns.Select(static fall => fall.Money));
    }

    [Fact]
    public void A_month_begins_with_the_equity_of_the_last_ones_end()
    {
        var months = Cases.Of(
            [
                new EquityPoint(Cases.Start, 1000, 1000), new EquityPoint(Cases.Start.AddDays(20), 1500, 1500), new EquityPoint(Cases.Start.AddDays(31), 1100, 1100),
                new EquityPoint(Cases.Start.AddDays(33), 1210, 1210),
            ],
            []).Statistics.Months;
        Assert.Equal([(2025, 1, 0.1), (2025, 2, 0.1)], months.Select(static month => (month.Year, month.Month, Math.Round(month.Return, 12))));
    }

    [Fact]
    public void What_a_year_would_bring_is_said_from_a_year_on()
    {
        Assert.Null(_three.AnnualReturn);
        Assert.Null(_three.Calmar);
        var long_ = Cases.Of([new EquityPoint(Cases.Start, 1000, 1000), new EquityPoint(Cases.Start.AddDays(365), 900, 900), new EquityPoint(Cases.Start.AddDays(730.5), 1210, 1210)], []).Statistics;
        Assert.Equal(0.1, long_.AnnualReturn!.Value, 12);
        Assert.Equal(1, long_.Calmar!.Value, 9);
    }

    [Fact]
    public void Less_than_two_days_give_no_ratio()
    {
        var one = Cases.OfDays(1000, 1100).Statistics;
        Assert.Equal(0.1, one.Return!.Value, 12);
        Assert.Equal((null, null, null, null), (one.Sharpe, one.SharpeError, one.Sortino, one.Volatility));
    }

    [Fact]
    public void Returns_that_do_not_vary_have_no_Sharpe_and_those_that_never_lose_no_Sortino()
    {
        var flat = Cases.OfDays(1000, 1000, 1000).Statistics;
        Assert.Equal((null, null, 0d), (flat.Sharpe, flat.Sortino, flat.Volatility));
        Assert.Equal((0d, null, null), (flat.MaxDrawdown, flat.Calmar, flat.Recovery));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-5)]
    public void Equity_that_is_unknown_or_not_above_zero_leaves_every_return_unknown(int? equity)
    {
        var figures = Cases.OfDays(1000, equity, 1000).Statistics;
        Assert.Equal((null, null, null, null), (figures.Return, figures.MaxDrawdown, figures.Sharpe, figures.MaxDrawdownMoney));
        Assert.Empty(figures.DailyReturns);
        Assert.Empty(figures.Months);
        Assert.Empty(figures.Drawdowns);
    }

    [Fact]
    public void Exposure_counts_time_once_however_many_positions_are_open()
    {
        var result = Cases.Of(
            [new EquityPoint(Cases.Start, 1000, 1000), new EquityPoint(Cases.Start.AddHours(10), 1000, 1000)],
            [Cases.Trade(Cases.Start, Cases.Start.AddHours(2), 1), Cases.Trade(Cases.Start.AddHours(1), Cases.Start.AddHours(3), 1), Cases.Trade(Cases.Start.AddHours(8), Cases.Start.AddHours(9), 1)]);
        Assert.Equal(0.4, result.Statistics.Exposure);
        Assert.Null(result.Statistics.ExposureInSessions);
    }

    [Fact]
    public void A_changed_copy_of_a_result_has_figures_of_its_own()
    {
        var result = Cases.OfDays(1000, 1100);
        Assert.Same(result.Statistics, result.Statistics);
        Assert.NotSame(result.Statistics, (result with { Trades = [] }).Statistics);
    }
}
