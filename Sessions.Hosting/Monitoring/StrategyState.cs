namespace Sessions.Hosting;

/// <summary>Whether a host runs a strategy.</summary>
public enum StrategyState
{
    /// <summary>The host has not started it yet.</summary>
    Waiting = 0,

    /// <summary>It runs: its sessions begin and end at their boundaries.</summary>
    Running = 1,

    /// <summary>It was stopped with the host.</summary>
    Stopped = 2,

    /// <summary>It has failed and does not run any more.</summary>
    Failed = 3,

    /// <summary>Another process runs it, and this one waits to take it over.</summary>
    Standby = 4,
}
