namespace Sessions;

/// <summary>What follows an exception in <see cref="IStrategy.TradeAsync"/> before its token is cancelled.</summary>
public enum StrategyErrorPolicy
{
    /// <summary>The occurrence ends now, with its own end action, and the exception comes out of <c>RunAsync</c>.</summary>
    Stop = 0,

    /// <summary>It is logged, and the strategy is called again after a pause that doubles with each failure in a row.</summary>
    Continue = 1,
}
