using System.Runtime.CompilerServices;

namespace Sessions.Simulation;

/// <summary>Works out a result's figures, once.</summary>
internal static class StatisticsBuilder
{
    private const double DaysOfYear = 365.25;

    // A field of the record would be copied by "with", and be of another result.
    private static readonly ConditionalWeakTable<SimulationResult, SimulationStatistics> _known = [];

    public static SimulationStatistics Of(SimulationResult result) => _known.GetValue(result, static result => Build(result));

    private static SimulationStatistics Build(SimulationResult result)
    {
        var sessions = result.Occurrences
            .GroupBy(static occurrence => (occurrence.Strategy, occurrence.Occurrence.Session.Name))
            .ToDictionary(static group => group.Key, static group => (IReadOnlyList<Trade>)[.. group.SelectMany(static occurrence => occurrence.Trades)]);
        var plain = new SimulationStatistics(sessions) { Trades = TradeStatistics.Of(result.Trades), Days = EquityDays.Count(result.Equity) };
        return WithDrawdowns(WithReturns(WithExposure(plain, result), result), result);
    }

    private static SimulationStatistics WithExposure(SimulationStatistics figures, SimulationResult result)
    {
        var held = TimeUnion.Of(
            result.Trades.Select(static trade => (trade.OpenedAt, trade.ClosedAt)).Concat(result.OpenPositions.Select(position => (position.OpenedAt ?? result.From, result.To))));
        var sessions = TimeUnion.Of(result.Occurrences.Select(static occurrence => (occurrence.BegunAt, occurrence.EndedAt)));
        return figures with
        {
            Exposure = Part(held.Length, result.To - result.From),
            ExposureInSessions = Part(held.Within(sessions), sessions.Length),
        };
    }

    private static SimulationStatistics WithReturns(SimulationStatistics figures, SimulationResult result)
    {
        if (!EquityDays.AreKnown(result.Equity))
        {
            return figures;
        }

        var span = (result.To - result.From).TotalDays;
        var growth = (double)(result.Equity[^1].Equity!.Value / result.Equity[0].Equity!.Value);
        var whole = figures with
        {
            Return = growth - 1,
            AnnualReturn = span >= 365 ? Math.Pow(growth, DaysOfYear / span) - 1 : null,
            DaysAYear = span > 0 ? figures.Days * DaysOfYear / span : null,
            DailyReturns = EquityDays.Returns(result.Equity),
            Months = EquityDays.Months(result.Equity),
        };
        return whole is { DailyReturns.Count: >= 2, DaysAYear: { } days } ? WithRatios(whole, [.. whole.DailyReturns], Math.Sqrt(days)) : whole;
    }

    private static SimulationStatistics WithRatios(SimulationStatistics figures, double[] returns, double rootOfDays)
    {
        var (mean, deviation, downside) = (returns.Average(), Series.Deviation(returns), Series.DownsideDeviation(returns));
        double? daily = deviation > 0 ? mean / deviation : null;
        return figures with
        {
            Sharpe = daily * rootOfDays,
            SharpeError = daily is { } ratio ? Math.Sqrt((1 + (ratio * ratio / 2)) / returns.Length) * rootOfDays : null,
            Sortino = downside > 0 ? mean / downside * rootOfDays : null,
            Volatility = deviation * rootOfDays,
        };
    }

    private static SimulationStatistics WithDrawdowns(SimulationStatistics figures, SimulationResult result)
    {
        if (!EquityDays.AreKnown(result.Equity))
        {
            return figures;
        }

        var all = EquityFalls.Of(result.Equity);
        var (depth, money) = (all.Select(static fall => fall.Depth).DefaultIfEmpty().Min(), all.Select(static fall => fall.Money).DefaultIfEmpty().Max());
        return figures with
        {
            Drawdowns = [.. all.OrderBy(static fall => fall.Depth).Take(5)],
            MaxDrawdown = depth,
            MaxDrawdownMoney = money,
            Calmar = depth < 0 ? figures.AnnualReturn / -depth : null,
            Recovery = money > 0 ? (double?)(figures.Trades.NetProfit / money) : null,
        };
    }

    private static double? Part(TimeSpan part, TimeSpan whole) => whole > TimeSpan.Zero ? part / whole : null;
}
