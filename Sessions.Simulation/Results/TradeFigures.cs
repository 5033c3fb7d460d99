namespace Sessions.Simulation;

/// <summary>Works out what trades came to.</summary>
internal static class TradeFigures
{
    /// <summary>The two-sided 95 % quantile of the normal distribution.</summary>
    private const double Quantile = 1.96;

    public static TradeStatistics Complete(TradeStatistics costs, IReadOnlyList<Trade> trades)
    {
        var held = WithHeld(costs, trades);
        if (trades.Any(static trade => trade.NetProfit is null))
        {
            return held;
        }

        var profits = trades.Select(static trade => trade.NetProfit.GetValueOrDefault()).ToArray();
        var sums = held with
        {
            Won = profits.Count(static profit => profit > 0),
            Lost = profits.Count(static profit => profit < 0),
            NetProfit = profits.Sum(),
            GrossProfit = trades.Sum(static trade => trade.GrossProfit),
            WinsInARow = LongestRow(profits, static profit => profit > 0),
            LossesInARow = LongestRow(profits, static profit => profit < 0),
            Best = profits.Length == 0 ? null : profits.Max(),
            Worst = profits.Length == 0 ? null : profits.Min(),
        };
        return profits.Length < 2 ? sums : WithRatios(sums, profits, trades);
    }

    private static TradeStatistics WithHeld(TradeStatistics costs, IReadOnlyList<Trade> trades)
    {
        if (trades.Count == 0)
        {
            return costs;
        }

        var ticks = trades.Select(static trade => (trade.ClosedAt - trade.OpenedAt).Ticks).Order().ToArray();
        var middle = ticks.Length / 2;
        return costs with
        {
            MeanHeld = TimeSpan.FromTicks((long)ticks.Average()),
            MedianHeld = TimeSpan.FromTicks(ticks.Length % 2 == 1 ? ticks[middle] : (ticks[middle - 1] + ticks[middle]) / 2),
        };
    }

    private static TradeStatistics WithRatios(TradeStatistics sums, decimal[] profits, IReadOnlyList<Trade> trades)
    {
        var (won, lost) = (profits.Where(static profit => profit > 0).Sum(), -profits.Where(static profit => profit < 0).Sum());
        return sums with
        {
            WinRate = (double)sums.Won!.Value / profits.Length,
            ProfitFactor = lost == 0 ? null : (double)(won / lost),
            Payoff = sums is { Won: > 0, Lost: > 0 } ? (double)(won / sums.Won.Value / (lost / sums.Lost.Value)) : null,
            Expectancy = profits.Sum() / profits.Length,
            ExpectancyError = (decimal)(Quantile * Series.Deviation(profits.Select(static profit => (double)profit).ToArray()) / Math.Sqrt(profits.Length)),
            PriceKept = PriceKept(trades),
        };
    }

    private static double? PriceKept(IReadOnlyList<Trade> trades)
    {
        var winners = trades.Where(static trade => trade.NetProfit > 0).ToList();
        var best = winners.Aggregate((decimal?)0m, static (sum, trade) => sum + trade.MaxFavorable);
        return best > 0 ? (double)(winners.Sum(static trade => trade.GrossProfit) / best).GetValueOrDefault() : null;
    }

    private static int LongestRow(decimal[] profits, Func<decimal, bool> counts)
    {
        var (longest, row) = (0, 0);
        foreach (var profit in profits)
        {
            row = counts(profit) ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }

        return longest;
    }
}
