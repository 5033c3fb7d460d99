namespace Sessions.Simulation.Tests.Statistics;

/// <summary>400 days and their trades, whose figures <c>figures.py</c> works out with Python's standard library.</summary>
public sealed class SecondImplementationTests
{
    private static readonly SimulationStatistics _statistics = Read().Statistics;

    public static IEnumerable<object[]> Figures { get; } = [.. Cases.Rows("figures.csv").Select(static row => new object[] { row[0], Cases.Number(row[1]) })];

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_that_of_the_second_implementation(string name, double expected)
    {
        var trades = _statistics.Trades;
        double? figure = name switch
        {
            nameof(SimulationStatistics.Return) => _statistics.Return,
            nameof(SimulationStatistics.AnnualReturn) => _statistics.AnnualReturn,
            nameof(SimulationStatistics.MaxDrawdown) => _statistics.MaxDrawdown,
            nameof(SimulationStatistics.MaxDrawdownMoney) => (double?)_statistics.MaxDrawdownMoney,
            nameof(SimulationStatistics.DaysAYear) => _statistics.DaysAYear,
            nameof(SimulationStatistics.Days) => _statistics.Days,
            nameof(SimulationStatistics.Sharpe) => _statistics.Sharpe,
            nameof(SimulationStatistics.SharpeError) => _statistics.SharpeError,
            nameof(SimulationStatistics.Sortino) => _statistics.Sortino,
            nameof(SimulationStatistics.Volatility) => _statistics.Volatility,
            nameof(SimulationStatistics.Calmar) => _statistics.Calmar,
            nameof(SimulationStatistics.Recovery) => _statistics.Recovery,
            nameof(SimulationStatistics.Exposure) => _statistics.Exposure,
            nameof(TradeStatistics.ProfitFactor) => trades.ProfitFactor,
            nameof(TradeStatistics.Payoff) => trades.Payoff,
            nameof(TradeStatistics.Expectancy) => (double?)trades.Expectancy,
            nameof(TradeStatistics.ExpectancyError) => (double?)trades.ExpectancyError,
            nameof(TradeStatistics.WinRate) => trades.WinRate,
            nameof(TradeStatistics.PriceKept) => trades.PriceKept,
            "MeanHeldHours" => trades.MeanHeld?.TotalHours,
            "MedianHeldHours" => trades.MedianHeld?.TotalHours,
            "March" => _statistics.Months.Single(static month => (month.Year, month.Month) == (2025, 3)).Return,
            _ => null,
        };
        Assert.NotNull(figure);
        Assert.Equal(expected, figure.Value, Math.Max(1e-9, Math.Abs(expected) * 1e-9));
    }

    private static SimulationResult Read()
    {
        EquityPoint[] equity = [.. Cases.Rows("equity.csv").Select(static row => new EquityPoint(At(row[0]), (decimal)Cases.Number(row[1]), (decimal)Cases.Number(row[1])))];
        Trade[] trades =
        [
            .. Cases.Rows("trades.csv").Select(static row => Cases.Trade(
                At(row[0]), At(row[1]), (decimal)Cases.Number(row[2]), (decimal)Cases.Number(row[3]), (decimal)Cases.Number(row[4]), (decimal)Cases.Number(row[5]))),
        ];
        return Cases.Of(equity, trades);
    }

    private static DateTimeOffset At(string hours) => Cases.Start.AddHours(Cases.Number(hours));
}
