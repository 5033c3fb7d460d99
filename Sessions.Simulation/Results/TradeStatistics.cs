namespace Sessions.Simulation;

/// <summary>
/// What a number of trades came to. Ratios of fewer than two trades are null, and so is all that would need a profit that is
/// unknown: a figure that is not known is never zero. Money is in account currency and not rounded.
/// </summary>
public sealed record TradeStatistics
{
    /// <summary>How many trades there are; a position that was closed in two parts is two.</summary>
    public required int Count { get; init; }

    /// <summary>How many of them have a net profit above zero; null where one is unknown.</summary>
    public int? Won { get; init; }

    /// <summary>How many of them have a net profit below zero; null where one is unknown.</summary>
    public int? Lost { get; init; }

    /// <summary>The sum of their net profits.</summary>
    public decimal? NetProfit { get; init; }

    /// <summary>The sum of what prices brought, before commission and swap.</summary>
    public decimal? GrossProfit { get; init; }

    /// <summary>The sum of their commissions; zero or above.</summary>
    public required decimal Commission { get; init; }

    /// <summary>The sum of what their nights have brought; negative where they were charged.</summary>
    public required decimal Swap { get; init; }

    /// <summary>Trades with a net profit above zero ÷ all trades. One of exactly zero is neither a winner nor a loser.</summary>
    public double? WinRate { get; init; }

    /// <summary>The sum of the winners' net profits ÷ the absolute sum of the losers'; null where nothing was lost.</summary>
    public double? ProfitFactor { get; init; }

    /// <summary>The mean net profit of a winner ÷ the absolute mean of a loser; null without either.</summary>
    public double? Payoff { get; init; }

    /// <summary>The mean net profit of a trade.</summary>
    public decimal? Expectancy { get; init; }

    /// <summary>
    /// Half of the 95 % interval of <see cref="Expectancy"/>: 1.96 × s ÷ √n, with the sample's standard deviation s (n − 1). Trades
    /// are taken as independent, which those of one day seldom are: the true interval is rather wider.
    /// </summary>
    public decimal? ExpectancyError { get; init; }

    /// <summary>The highest net profit of one trade; null without trades.</summary>
    public decimal? Best { get; init; }

    /// <summary>The lowest net profit of one trade; null without trades.</summary>
    public decimal? Worst { get; init; }

    /// <summary>The most winners in a row, in the order of closing.</summary>
    public int? WinsInARow { get; init; }

    /// <summary>The most losers in a row, in the order of closing.</summary>
    public int? LossesInARow { get; init; }

    /// <summary>Of the winners, the sum of gross profits ÷ the sum of <see cref="Trade.MaxFavorable"/>: how much of the best price was kept.</summary>
    public double? PriceKept { get; init; }

    /// <summary>The mean of close − open; null without trades.</summary>
    public TimeSpan? MeanHeld { get; init; }

    /// <summary>The median of close − open, the mean of the middle two where their number is even; null without trades.</summary>
    public TimeSpan? MedianHeld { get; init; }

    /// <summary>Works out the figures of some trades.</summary>
    /// <param name="trades">The trades, in the order of closing.</param>
    public static TradeStatistics Of(IReadOnlyList<Trade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var costs = new TradeStatistics { Count = trades.Count, Commission = trades.Sum(static trade => trade.Commission), Swap = trades.Sum(static trade => trade.Swap) };
        return TradeFigures.Complete(costs, trades);
    }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(TradeStatistics), PrintMembers);
}
