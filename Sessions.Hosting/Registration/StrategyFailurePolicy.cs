namespace Sessions.Hosting;

/// <summary>What becomes of the host when a strategy fails.</summary>
public enum StrategyFailurePolicy
{
    /// <summary>The strategy stops, its open session ended; the others go on, and the host's health says what happened.</summary>
    StopIt = 0,

    /// <summary>The host stops: every open session ends as at any stop, and the failure comes out of the host's run.</summary>
    StopHost = 1,
}
