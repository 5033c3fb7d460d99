namespace Sessions;

/// <summary>What happens to an open occurrence's positions when its strategy is stopped.</summary>
public enum ShutdownPolicy
{
    /// <summary>The occurrence's end action runs now.</summary>
    RunEnd = 0,

    /// <summary>Positions and orders stay as they are.</summary>
    Leave = 1,
}
