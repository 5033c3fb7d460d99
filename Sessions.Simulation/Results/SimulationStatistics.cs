namespace Sessions.Simulation;

/// <summary>
/// The figures by which a run is judged. Those of the account go by <see cref="SimulationResult.Equity"/>, P: a daily return is that of
/// P at 00:00 UTC, on days with prices. What cannot be known is null, never zero or NaN: a ratio of fewer than two days, a figure a
/// year of a run that is shorter, all that needs equity that was unknown or not above zero.
/// </summary>
public sealed record SimulationStatistics
{
    private readonly Dictionary<(string Strategy, string Session), IReadOnlyList<Trade>> _sessions;

    internal SimulationStatistics(Dictionary<(string Strategy, string Session), IReadOnlyList<Trade>> sessions) => _sessions = sessions;

    /// <summary>The trades of all sessions, and of none.</summary>
    public required TradeStatistics Trades { get; init; }

    /// <summary>P at the end ÷ P at the start − 1.</summary>
    public double? Return { get; init; }

    /// <summary>The compound annual growth rate: (P at the end ÷ P at the start)^(365.25 ÷ days) − 1. From a year on.</summary>
    public double? AnnualReturn { get; init; }

    /// <summary>
    /// The lowest of P ÷ (the highest P before) − 1; zero or below. Every equity point counts, which are hourly and after trades
    /// unless <see cref="Simulation.EquityInterval"/> says otherwise.
    /// </summary>
    public double? MaxDrawdown { get; init; }

    /// <summary>The largest fall of P from an earlier height, in account currency; zero or above, over the same points.</summary>
    public decimal? MaxDrawdownMoney { get; init; }

    /// <summary>The falls of P from a height until it is reached again, deepest first, at most five. Empty where equity was unknown or not above zero.</summary>
    public IReadOnlyList<Drawdown> Drawdowns { get; init; } = [];

    /// <summary>
    /// The yearly Sharpe ratio (Sharpe, "The Sharpe Ratio", 1994) over a rate of zero: mean(r) ÷ s(r) × √N, with daily returns r, s with
    /// n − 1, N = <see cref="DaysAYear"/>. Null where returns do not vary.
    /// </summary>
    public double? Sharpe { get; init; }

    /// <summary>
    /// The standard error of <see cref="Sharpe"/> (Lo, "The Statistics of Sharpe Ratios", 2002): √((1 + ½ SR²) ÷ T) × √N, with the
    /// daily ratio SR and T days. Returns are taken as independent.
    /// </summary>
    public double? SharpeError { get; init; }

    /// <summary>
    /// The yearly Sortino ratio (Sortino and Price, "Performance Measurement in a Downside Risk Framework", 1994) with a target of zero:
    /// mean(r) ÷ √mean(min(r, 0)²) × √N. Null where no day lost.
    /// </summary>
    public double? Sortino { get; init; }

    /// <summary>The yearly standard deviation of returns: s(r) × √N.</summary>
    public double? Volatility { get; init; }

    /// <summary>
    /// <see cref="AnnualReturn"/> ÷ the absolute <see cref="MaxDrawdown"/> (after Young, "Calmar Ratio: A Smoother Tool", 1991, who takes
    /// 36 months; here the whole run). From a year on; null without a drawdown.
    /// </summary>
    public double? Calmar { get; init; }

    /// <summary>Net profit ÷ <see cref="MaxDrawdownMoney"/>; null without a drawdown.</summary>
    public double? Recovery { get; init; }

    /// <summary>How many days of this run have prices, in UTC.</summary>
    public required int Days { get; init; }

    /// <summary>Days with prices a year in this run: some 252 for shares, 310 for forex, 365 for crypto.</summary>
    public double? DaysAYear { get; init; }

    /// <summary>The daily returns, in order; empty where equity was unknown or not above zero.</summary>
    public IReadOnlyList<double> DailyReturns { get; init; } = [];

    /// <summary>The return of each month of UTC, in order.</summary>
    public IReadOnlyList<MonthReturn> Months { get; init; } = [];

    /// <summary>The part of all time in which at least one position was open; 0 to 1.</summary>
    public double? Exposure { get; init; }

    /// <summary>The part of the time in sessions in which at least one position was open; 0 to 1. Null without occurrences.</summary>
    public double? ExposureInSessions { get; init; }

    /// <summary>The figures of one session's trades: of the positions that it opened, whenever and by whatever they were closed.</summary>
    /// <param name="session">The session's name, of whichever strategies have one of that name.</param>
    /// <param name="strategy">The strategy as <see cref="OccurrenceResult.Strategy"/> writes it; null for all.</param>
    /// <param name="symbol">What was traded; null for all.</param>
    /// <exception cref="ArgumentException">No occurrence of such a session was begun.</exception>
    public TradeStatistics Of(string session, string? strategy = null, string? symbol = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        var found = _sessions.Where(known => known.Key.Session == session && (strategy is null || known.Key.Strategy == strategy)).ToList();
        if (found.Count == 0)
        {
            var known = string.Join(", ", _sessions.Keys.Select(static key => $"'{key.Session}' of {key.Strategy}").Order(StringComparer.Ordinal).DefaultIfEmpty("none"));
            throw new ArgumentException($"No occurrence of a session '{session}'{(strategy is null ? "" : $" of {strategy}")} was begun, only of {known}.", nameof(session));
        }

        return TradeStatistics.Of([.. found.SelectMany(static known => known.Value).Where(trade => symbol is null || trade.Symbol == symbol).OrderBy(static trade => trade.ClosedAt)]);
    }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SimulationStatistics), PrintMembers);
}
