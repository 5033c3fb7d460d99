using System.Globalization;
using System.Runtime.CompilerServices;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Statistics;

/// <summary>Results of which a test says equity and trades.</summary>
internal static class Cases
{
    public static DateTimeOffset Start { get; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Equity at the end of each day, after a first point at the start.</summary>
    public static SimulationResult OfDays(params decimal?[] equity) => Of(
        [.. equity.Select(static (value, day) => new EquityPoint(Start.AddDays(day), value, value))], []);

    /// <summary>Trades of an hour each, one after the other, with these net profits.</summary>
    public static SimulationResult OfProfits(params decimal?[] profits) => Of(
        [new EquityPoint(Start, 1000, 1000), new EquityPoint(Start.AddDays(1), 1000, 1000)],
        [.. profits.Select(static (profit, i) => Trade(Start.AddHours(i), Start.AddHours(i + 1), profit))]);

    public static SimulationResult Of(IReadOnlyList<EquityPoint> equity, IReadOnlyList<Trade> trades) => new()
    {
        From = equity[0].Instant,
        To = equity[^1].Instant,
        BarCount = 1,
        Occurrences = [],
        Trades = trades,
        Equity = equity,
        AccountCurrency = "USD",
    };

    public static Trade Trade(DateTimeOffset opened, DateTimeOffset closed, decimal? gross, decimal commission = 0, decimal swap = 0, decimal? best = null) => new()
    {
        PositionId = "1",
        Symbol = "EURUSD",
        Side = PositionSide.Long,
        Volume = 1,
        RemainingVolume = 0,
        OpenedAt = opened,
        OpenPrice = 1,
        ClosedAt = closed,
        ClosePrice = 1,
        GrossProfit = gross,
        Commission = commission,
        Swap = swap,
        MaxFavorable = best,
        CloseReason = CloseReason.Order,
    };

    /// <summary>The rows of a file beside this one; <c>figures.py</c> writes it.</summary>
    public static IEnumerable<string[]> Rows(string name, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, name)).Select(static line => line.Split(','));

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
