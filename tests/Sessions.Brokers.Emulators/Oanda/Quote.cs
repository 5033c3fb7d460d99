namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>What an instrument is bought and sold at.</summary>
internal sealed record Quote(decimal Bid, decimal Ask);
