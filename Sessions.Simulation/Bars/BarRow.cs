using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>A row of a bar file, read and checked; its length is not known yet.</summary>
/// <param name="OpenInstant">The first instant of the bar, UTC.</param>
/// <param name="Bid">The bid prices.</param>
/// <param name="Ask">The ask prices.</param>
/// <param name="Volume">The volume; zero where the file has none.</param>
internal readonly record struct BarRow(DateTimeOffset OpenInstant, BarPrices Bid, BarPrices Ask, decimal Volume)
{
    public Bar ToBar(string symbol, TimeSpan timeframe) => new(symbol, OpenInstant, timeframe, Bid, Ask, Volume);
}
