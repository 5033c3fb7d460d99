namespace Sessions;

/// <summary>Where a gate stands, and in which occurrence.</summary>
/// <param name="Status">Closed, open or ending.</param>
/// <param name="Session">The occurrence that begins, is open or ends; null where there is none.</param>
public readonly record struct GateState(GateStatus Status, SessionContext? Session)
{
    /// <summary>Whether the strategy may trade.</summary>
    public bool IsOpen => Status == GateStatus.Open;
}
