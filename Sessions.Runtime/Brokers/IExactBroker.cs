namespace Sessions.Brokers;

/// <summary>A simulated account, which may show in its lists what it has answered as soon as it has.</summary>
internal interface IExactBroker
{
    /// <summary>Whether it does.</summary>
    bool IsExact { get; }
}
