using Sessions.Brokers;


namespace Sessions.Simulation;

/// <summary>What one occurrence of one strategy came to.</summary>
public sealed record OccurrenceResult
{
    /// <summary>The strategy, with its instance where it has one.</summary>
    public required string Strategy { get; init; }

    /// <summary>What its strategy trades, as it was added to the simulation; empty where nobody said.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>The dated window.</summary>
    public required SessionOccurrence Occurrence { get; init; }

    /// <summary>The date by which its beginning counts, see <see cref="SessionContext.TradingDate"/>.</summary>
    public required DateOnly TradingDate { get; init; }

    /// <summary>When it was begun, UTC: at its start, or later where the simulation began inside it or an earlier end went on.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When its end began, UTC: at its boundary, or earlier where the strategy failed or the data ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>When what the end asked for was done, UTC.</summary>
    public required DateTimeOffset DoneAt { get; init; }

    /// <summary>What the end closed.</summary>
    public required CloseReport Report { get; init; }

    /// <summary>What was still open when that became an alarm (<see cref="RunOptions.CloseDeadline"/> after the end), with why; null where the end was done by then.</summary>
    public CloseReport? OverdueReport { get; init; }

    /// <summary>The trades of positions that it opened, in the order of closing, whenever and by whatever they were closed.</summary>
    public required IReadOnlyList<Trade> Trades { get; init; }

    /// <summary>The positions that it opened and its end left open, and what became of each.</summary>
    public IReadOnlyList<LeftPosition> LeftOpen { get; init; } = [];

    /// <summary>The net profit of those trades, in account currency; null where one is unknown.</summary>
    public decimal? NetProfit => Trades.Aggregate((decimal?)0m, static (sum, trade) => sum + trade.NetProfit);

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(OccurrenceResult), PrintMembers);
}
