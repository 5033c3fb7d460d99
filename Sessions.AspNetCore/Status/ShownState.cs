namespace Sessions.AspNetCore.Status;

/// <summary>Where a strategy stands, in one word.</summary>
internal enum ShownState
{
    /// <summary>The host has not started it yet.</summary>
    Waiting,

    /// <summary>Another process runs it, and this one waits to take it over.</summary>
    Standby,

    /// <summary>A session begins: what it does at its start is not done.</summary>
    Starting,

    /// <summary>A session is open.</summary>
    Open,

    /// <summary>A session has reached its end, and what that asks for is not done.</summary>
    Ending,

    /// <summary>No session is open.</summary>
    Closed,

    /// <summary>A halt keeps it from trading.</summary>
    Halted,

    /// <summary>No session is open, and none begins: the configuration says so.</summary>
    Disabled,

    /// <summary>It was stopped with the host.</summary>
    Stopped,

    /// <summary>It has failed and does not run any more.</summary>
    Failed,
}
