using Sessions.Brokers;

namespace Sessions.Brokers;

/// <summary>What an action was to close, and what became of each position.</summary>
/// <param name="Action">The action.</param>
/// <param name="Scope">Whose positions it reached.</param>
/// <param name="DecidedAt">When it was decided what to close, UTC; null where there was nothing to decide.</param>
/// <param name="Results">The positions that were to be closed.</param>
public sealed record CloseReport(SessionAction Action, SessionScope Scope, DateTimeOffset? DecidedAt, IReadOnlyList<PositionClose> Results)
{
    /// <summary>Ids of resting orders that were cancelled.</summary>
    public IReadOnlyList<string> CancelledOrders { get; init; } = [];

    /// <summary>What went wrong on the way, in order; empty where nothing did.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The positions confirmed closed.</summary>
    public IEnumerable<PositionClose> Closed => Results.Where(static result => result.IsClosed);

    /// <summary>The positions still open, each with why.</summary>
    public IEnumerable<PositionClose> StillOpen => Results.Where(static result => !result.IsClosed);

    /// <summary>Whether it could be decided what to close, and all of that is confirmed closed.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The numbers, in words.</summary>
    public override string ToString()
    {
        var open = StillOpen.Count();
        return Action is SessionAction.None or SessionAction.Custom && Results.Count == 0
            ? $"{Action}"
            : IsComplete && open == 0 ? $"{Action}: {Results.Count} closed" : $"{Action}: {Results.Count - open} closed, {open} still open";
    }
}
