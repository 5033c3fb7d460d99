namespace Sessions.Simulation;

// docs/decisions.md 213
/// <summary>What one run of a sweep came to. Figures are those of <see cref="SimulationStatistics"/>; what is unknown is null.</summary>
public sealed class SweepRun
{
    internal SweepRun(SweepParameters parameters) => Parameters = parameters;

    /// <summary>The parameters that it was run with.</summary>
    public SweepParameters Parameters { get; }

    /// <summary>How many trades it made.</summary>
    public int Trades { get; internal init; }

    /// <summary>The net profit of all trades, in account currency.</summary>
    public decimal? NetProfit { get; internal init; }

    /// <summary>See <see cref="SimulationStatistics.Return"/>.</summary>
    public double? Return { get; internal init; }

    /// <summary>See <see cref="SimulationStatistics.MaxDrawdown"/>; zero or below.</summary>
    public double? MaxDrawdown { get; internal init; }

    /// <summary>See <see cref="SimulationStatistics.Sharpe"/>.</summary>
    public double? Sharpe { get; internal init; }

    /// <summary>See <see cref="TradeStatistics.ProfitFactor"/>.</summary>
    public double? ProfitFactor { get; internal init; }

    /// <summary>See <see cref="TradeStatistics.WinRate"/>.</summary>
    public double? WinRate { get; internal init; }

    /// <summary>The account's course in at most some hundred points, for a small picture.</summary>
    public IReadOnlyList<EquityPoint> Equity { get; internal init; } = [];

    /// <summary>What stopped it, in a sentence; null where it came to its end. Then no figure is known.</summary>
    public string? Failure { get; internal init; }

    internal static SweepRun Of(SweepParameters parameters, SimulationResult result)
    {
        var statistics = result.Statistics;
        return new SweepRun(parameters)
        {
            Trades = result.Trades.Count,
            NetProfit = result.NetProfit,
            Return = statistics.Return,
            MaxDrawdown = statistics.MaxDrawdown,
            Sharpe = statistics.Sharpe,
            ProfitFactor = statistics.Trades.ProfitFactor,
            WinRate = statistics.Trades.WinRate,
            Equity = Thin(result.Equity),
        };
    }

    /// <summary>The last point of each of a hundred stretches, and the first.</summary>
    private static List<EquityPoint> Thin(IReadOnlyList<EquityPoint> points)
    {
        const int Stretches = 100;
        var length = Math.Max(1, (points[^1].Instant - points[0].Instant).Ticks / Stretches);
        return [points[0], .. points.Skip(1).GroupBy(point => (point.Instant - points[0].Instant).Ticks / length).Select(static stretch => stretch.Last())];
    }
}
