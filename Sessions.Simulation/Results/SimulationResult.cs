using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>What a simulation came to.</summary>
public sealed record SimulationResult
{
    /// <summary>The first instant, UTC.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The last instant, UTC.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How many bars were replayed.</summary>
    public required long BarCount { get; init; }

    /// <summary>Every occurrence that was begun, in the order of their ends.</summary>
    public required IReadOnlyList<OccurrenceResult> Occurrences { get; init; }

    /// <summary>Every trade, in the order of closing.</summary>
    public required IReadOnlyList<Trade> Trades { get; init; }

    /// <summary>The account at the start, at every whole <see cref="Simulation.EquityInterval"/> that has bars, after every trade and at the end.</summary>
    public required IReadOnlyList<EquityPoint> Equity { get; init; }

    /// <summary>How each symbol's price went, in the order in which their bars were added.</summary>
    public IReadOnlyList<PriceSeries> Prices { get; init; } = [];

    /// <summary>What makes the result less sure than it looks, a sentence each: late fills, closes without a price before the bell, exceptions, old rates of exchange, days for which a calendar does not vouch, symbols whose bars end while they are held.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The strategies that failed, in order: all where <see cref="Simulation.ContinueOnFailure"/> let the others go on, else at most those that fell together.</summary>
    public IReadOnlyList<StrategyFailure> Failures { get; init; } = [];

    /// <summary>The currency of all money.</summary>
    public required string AccountCurrency { get; init; }

    /// <summary>What the account began with, in account currency.</summary>
    public decimal StartBalance { get; init; }

    /// <summary>On which terms each symbol was traded, in the order in which their bars were added.</summary>
    public IReadOnlyList<SymbolCosts> Costs { get; init; } = [];

    /// <summary>The figures by which the run is judged; worked out when they are first asked for.</summary>
    public SimulationStatistics Statistics => StatisticsBuilder.Of(this);

    /// <summary>The net profit of all trades, in account currency; null where one is unknown.</summary>
    public decimal? NetProfit => Trades.Aggregate((decimal?)0m, static (sum, trade) => sum + trade.NetProfit);

    /// <summary>
    /// The largest fall of equity from an earlier height, in account currency; zero or above. Looked at after every bar while a
    /// position is open and after every trade. Null where equity was unknown at any of them.
    /// </summary>
    public decimal? MaxDrawdown { get; init; }

    /// <summary>What is open at the end, at the last quotes, oldest first.</summary>
    public IReadOnlyList<Position> OpenPositions { get; init; } = [];

    /// <summary>
    /// How many market orders and closes waited for a price that was newer than they were: inside a bar longer than a minute, where
    /// minutes were missing, or where another symbol had a newer price. They filled later than they would have on an account.
    /// </summary>
    public int LateFills { get; init; }

    /// <summary>How many orders and closes were rejected because the market was closed; each attempt counts.</summary>
    public int RejectedWhileClosed { get; init; }

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SimulationResult), PrintMembers);
}
