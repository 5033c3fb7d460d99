namespace Sessions.Reports;

/// <summary>A strategy's sessions under its name, for a timeline.</summary>
/// <param name="Name">The strategy's name.</param>
/// <param name="Sessions">Its sessions.</param>
public sealed record TimelineTable(string Name, SessionTable Sessions)
{
    /// <summary>Its blackouts. Default: none.</summary>
    public BlackoutPlan Blackouts { get; init; } = BlackoutPlan.Empty;
}
