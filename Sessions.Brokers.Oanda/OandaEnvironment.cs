namespace Sessions.Brokers.Oanda;

/// <summary>Where an account is.</summary>
public enum OandaEnvironment
{
    /// <summary>fxTrade Practice: prices of the market, and no money.</summary>
    Practice = 0,

    /// <summary>fxTrade: money.</summary>
    Live = 1,
}
