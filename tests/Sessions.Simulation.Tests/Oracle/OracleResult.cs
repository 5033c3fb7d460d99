using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Oracle;

/// <summary>A trade as both sides tell it.</summary>
internal sealed record OracleTrade(
    string Symbol, PositionSide Side, decimal Volume, int OpenedAt, decimal OpenPrice, int ClosedAt, decimal ClosePrice, CloseReason Reason, decimal? Gross, decimal Commission, decimal Swap);

/// <summary>What is open at the end.</summary>
internal sealed record OracleOpen(string Symbol, PositionSide Side, decimal Volume, int OpenedAt, decimal OpenPrice, decimal? Net);

/// <summary>A point of the equity curve.</summary>
internal sealed record OraclePoint(int At, decimal? Balance, decimal? Equity);

/// <summary>All that a simulation comes to.</summary>
internal sealed record OracleResult(OracleTrade[] Trades, OracleOpen[] Open, OraclePoint[] Equity, decimal? Drawdown, int LateFills, int RejectedWhileClosed, int To)
{
    public static OracleResult Of(OraclePlan plan, SimulationResult result) => new(
        [.. result.Trades.Select(trade => new OracleTrade(
            trade.Symbol, trade.Side, trade.Volume, plan.SecondOf(trade.OpenedAt), trade.OpenPrice, plan.SecondOf(trade.ClosedAt), trade.ClosePrice, trade.CloseReason, trade.GrossProfit, trade.Commission, trade.Swap))],
        [.. result.OpenPositions.Select(position => new OracleOpen(position.Symbol, position.Side, position.Volume, plan.SecondOf(position.OpenedAt!.Value), position.OpenPrice, position.NetProfit))],
        [.. result.Equity.Select(point => new OraclePoint(plan.SecondOf(point.Instant), point.Balance, point.Equity))],
        result.MaxDrawdown, result.LateFills, result.RejectedWhileClosed, plan.SecondOf(result.To));

    /// <summary>Fails where the two differ by more than what divisions round away.</summary>
    public void AssertSame(OracleResult product)
    {
        Assert.Equal(Trades.Select(Rounded), product.Trades.Select(Rounded));
        Assert.Equal(Open.Select(Rounded), product.Open.Select(Rounded));
        Assert.Equal(Equity.Select(Rounded), product.Equity.Select(Rounded));
        Assert.Equal(Rounded(Drawdown), Rounded(product.Drawdown));
        Assert.Equal((LateFills, RejectedWhileClosed, To), (product.LateFills, product.RejectedWhileClosed, product.To));
    }

    private static OracleTrade Rounded(OracleTrade trade) => trade with { OpenPrice = Rounded(trade.OpenPrice)!.Value, Gross = Rounded(trade.Gross), Swap = Rounded(trade.Swap)!.Value };

    private static OracleOpen Rounded(OracleOpen open) => open with { OpenPrice = Rounded(open.OpenPrice)!.Value, Net = Rounded(open.Net) };

    private static OraclePoint Rounded(OraclePoint point) => point with { Balance = Rounded(point.Balance), Equity = Rounded(point.Equity) };

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known + 0.00000000003m, 10) : null;
}
