namespace Sessions.Simulation;

/// <summary>How a symbol's price went in a simulation, for pictures: in as many bars as <see cref="Simulation.PriceBars"/> allows.</summary>
/// <param name="Symbol">What is priced.</param>
/// <param name="Timeframe">The length of each bar: that of the replayed ones, or of so many of them that few enough remain.</param>
/// <param name="Bars">The bars, in order; stretches without prices have none.</param>
public sealed record PriceSeries(string Symbol, TimeSpan Timeframe, IReadOnlyList<PriceBar> Bars);
