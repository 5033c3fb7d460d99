namespace Sessions.Simulation.Tests.Statistics;

// docs/decisions.md 232
/// <summary>
/// The same returns as in the tests of empyrical, the library behind the tear sheets of pyfolio, and the numbers that it is tested against
/// (github.com/quantopian/empyrical, <c>empyrical/tests/test_stats.py</c>). A year has 252 days there, and as many as the run shows here.
/// </summary>
public sealed class EmpyricalTests
{
    private const double DaysAYearThere = 252;

    private static readonly double[] _mixed = [1, 10, -4, 2, 3, 2, 1, -10];
    private static readonly double[] _gains = [1, 2, 1, 1, 1, 1, 1, 1, 1];
    private static readonly double[] _losses = [0, -6, -7, -1, -9, -2, -6, -8, -5];

    public static TheoryData<double[], string, double> Figures { get; } = new()
    {
        { _mixed, "Return", 0.0389310917 },
        { _mixed, "MaxDrawdown", -0.1 },
        { _mixed, "Volatility", 0.9136465399704637 },
        { _mixed, "Sharpe", 1.7238613961706866 },
        { _mixed, "Sortino", 2.605531251673693 },
        { _gains, "Sharpe", 52.915026221291804 },
        { _losses, "MaxDrawdown", -0.36590730349873601 },
        { _losses, "Sharpe", -24.406808633910085 },
        { _losses, "Sortino", -13.532743075043401 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_the_tear_sheets(double[] percent, string name, double expected)
    {
        var equity = new List<decimal?> { 1_000_000_000_000m };
        foreach (var day in percent)
        {
            equity.Add(equity[^1] * (1 + ((decimal)day / 100)));
        }

        var statistics = Cases.OfDays([.. equity]).Statistics;
        var scale = Math.Sqrt(DaysAYearThere / statistics.DaysAYear!.Value);
        var figure = name switch
        {
            "Return" => statistics.Return,
            "MaxDrawdown" => statistics.MaxDrawdown,
            "Volatility" => statistics.Volatility * scale,
            "Sharpe" => statistics.Sharpe * scale,
            _ => statistics.Sortino * scale,
        };

        Assert.Equal(expected, figure!.Value, 8);
    }
}
