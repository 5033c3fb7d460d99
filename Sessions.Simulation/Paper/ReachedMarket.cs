namespace Sessions.Simulation;

/// <summary>A market's new prices, which are to be held against what is open, rests and waits in it.</summary>
/// <param name="Market">The market.</param>
/// <param name="Stretch">Its prices since the last ones.</param>
internal readonly record struct ReachedMarket(Market Market, PriceStretch Stretch);
