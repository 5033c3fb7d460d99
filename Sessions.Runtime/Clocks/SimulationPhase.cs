namespace Sessions.Clocks;

// docs/decisions.md 37
/// <summary>The order of what happens at one simulated instant.</summary>
internal enum SimulationPhase
{
    /// <summary>Prices change, resting orders fill.</summary>
    Prices = 0,

    /// <summary>Occurrences end.</summary>
    Ends = 1,

    /// <summary>Occurrences begin.</summary>
    Starts = 2,

    /// <summary>Bars are handed out, timers fire.</summary>
    Timers = 3,
}
