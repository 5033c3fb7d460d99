namespace Sessions;

/// <summary>Where a gate stands.</summary>
public enum GateStatus
{
    /// <summary>No session is open: the strategy may not trade.</summary>
    Closed = 0,

    /// <summary>A session is open: the strategy may trade.</summary>
    Open = 1,

    /// <summary>A session has reached its end, and what that asks for is not done yet: the strategy may not trade.</summary>
    Ending = 2,
}
