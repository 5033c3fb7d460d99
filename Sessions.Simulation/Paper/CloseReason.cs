namespace Sessions.Simulation;

/// <summary>What closed or reduced a position of the paper broker.</summary>
public enum CloseReason
{
    /// <summary>A close request.</summary>
    Order = 0,

    /// <summary>Its stop-loss.</summary>
    StopLoss = 1,

    /// <summary>Its take-profit.</summary>
    TakeProfit = 2,

    /// <summary>The account, whose equity had come to the stop-out level.</summary>
    StopOut = 3,
}
