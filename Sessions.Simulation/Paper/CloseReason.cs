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
}
