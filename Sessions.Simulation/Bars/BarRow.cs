using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>A row of a bar file, read and checked; its length is not known yet.</summary>
/// <param name="Stamp">The instant by which it is dated, UTC.</param>
/// <param name="Bid">The bid prices.</param>
/// <param name="Ask">The ask prices.</param>
/// <param name="Volume">The volume; zero where the file has none.</param>
internal readonly record struct BarRow(DateTimeOffset Stamp, BarPrices Bid, BarPrices Ask, decimal Volume)
{
    /// <param name="symbol">What is priced.</param>
    /// <param name="timeframe">How long it is.</param>
    /// <param name="lead">How long before its date it opens.</param>
    public Bar ToBar(string symbol, TimeSpan timeframe, TimeSpan lead) => new(symbol, Stamp - lead, timeframe, Bid, Ask, Volume);
}
