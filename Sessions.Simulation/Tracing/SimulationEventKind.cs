namespace Sessions.Simulation;

/// <summary>What can happen in a simulation.</summary>
public enum SimulationEventKind
{
    /// <summary>An occurrence has begun.</summary>
    Start = 0,

    /// <summary>An occurrence's end is done.</summary>
    End = 1,

    /// <summary>A position was opened.</summary>
    Open = 2,

    /// <summary>A position was closed or reduced.</summary>
    Close = 3,
}
