namespace Sessions.Hosting;

/// <summary>What a host does with a strategy that another process runs.</summary>
public enum LeaseHeldPolicy
{
    /// <summary>The strategy fails, as on two hosts that were started by mistake.</summary>
    Fail = 0,

    /// <summary>The strategy stands by, and is taken over when the journal lets it be: the other process has stopped, crashed or fallen silent.</summary>
    Wait = 1,
}
