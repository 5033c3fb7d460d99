using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>What is to be said where figures prove less than they seem to.</summary>
internal static class Doubts
{
    private const int FewTrades = 30;

    /// <summary>A commission below this part of the gross profit is nothing to warn of.</summary>
    private const decimal MuchCommission = 0.2m;

    public static Html Render(ReportModel model)
    {
        var sentences = Of(model).ToList();
        return Html.If(sentences.Count > 0, () => Html.Of($"<p class=\"note\"><b>{(IsUnproven(model) ? "Not yet an edge" : "Look twice")}</b><span>{string.Join(' ', sentences)}</span></p>"));
    }

    public static IEnumerable<string> Of(ReportModel model) => OfTrades(model).Concat(OfAccount(model)).Concat(OfCosts(model));

    private static bool IsUnproven(ReportModel model) =>
        model.Statistics.Trades is { Count: < FewTrades } or { Expectancy: null } || model.Statistics.Trades.ExpectancyError > Math.Abs(model.Statistics.Trades.Expectancy!.Value);

    private static IEnumerable<string> OfTrades(ReportModel model)
    {
        var trades = model.Statistics.Trades;
        if (trades is { Expectancy: { } mean, ExpectancyError: { } error } && error >= Math.Abs(mean))
        {
            yield return $"The mean trade lies between {Words.Signed(mean - error)} and {Words.Signed(mean + error)} {model.Currency} (95 %), so it may be zero.";
        }

        if (trades.Count < FewTrades)
        {
            yield return trades.Count == 0 ? "There was no trade." : $"There were only {Words.Count(trades.Count, "trade")}; fewer than {FewTrades} say little.";
        }

        var unknown = model.Result.Trades.Count(static trade => trade.NetProfit is null);
        if (unknown > 0)
        {
            yield return $"The profit of {Words.Count(unknown, "trade")} is unknown, for want of a rate of exchange.";
        }
    }

    private static IEnumerable<string> OfAccount(ReportModel model)
    {
        var result = model.Result;
        if (result.Equity.Any(static point => point.Equity <= 0))
        {
            yield return "Equity fell to zero or below: returns and ratios mean nothing any more.";
        }
        else if (result.Equity.Any(static point => point.Equity is null))
        {
            yield return "Equity was unknown at times, and so are returns and ratios.";
        }

        var left = result.Occurrences.Count(static occurrence => !occurrence.Report.IsComplete);
        if (left > 0)
        {
            yield return $"{Words.Count(left, "end")} left positions open that {(left == 1 ? "it" : "they")} should have closed.";
        }

        if (result.OpenPositions.Count > 0)
        {
            yield return $"{Words.Count(result.OpenPositions.Count, "position")} {(result.OpenPositions.Count == 1 ? "is" : "are")} open at the end, in equity and in no trade.";
        }
    }

    private static IEnumerable<string> OfCosts(ReportModel model)
    {
        var (costs, trades) = (model.Result.Costs, model.Statistics.Trades);
        if (trades.GrossProfit > 0 && trades.Commission / trades.GrossProfit >= MuchCommission)
        {
            yield return $"Commission takes {Words.Count((long)Math.Round(100 * trades.Commission / trades.GrossProfit.Value))} % of the gross profit.";
        }

        string[] free =
        [
            .. costs.Any(static cost => cost.MeanSpread != 0) ? Array.Empty<string>() : ["spread"],
            .. costs.Any(static cost => cost.Instrument.Slippage != 0) ? Array.Empty<string>() : ["slippage"],
            .. costs.Any(static cost => cost.Instrument.CommissionPerVolume != 0) ? Array.Empty<string>() : ["commission"],
            .. costs.Any(static cost => cost.Instrument is not { SwapLong: 0, SwapShort: 0 }) || !HoldsOverNight(model) ? Array.Empty<string>() : ["swap"],
        ];
        if (costs.Count > 0 && trades.Count > 0 && free.Length > 0)
        {
            yield return $"No {(free.Length == 1 ? free[0] : $"{string.Join(", ", free[..^1])} and no {free[^1]}")} {(free.Length == 1 ? "was" : "were")} charged, which an account would.";
        }
    }

    private static bool HoldsOverNight(ReportModel model) => model.Result.Trades.Any(static trade => trade.OpenedAt.UtcDateTime.Date != trade.ClosedAt.UtcDateTime.Date);
}
