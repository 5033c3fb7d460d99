using System.Globalization;

namespace Sessions.Simulation;

/// <summary>What a simulation's data could not tell, in words.</summary>
internal static class SimulationWarnings
{
    /// <summary>In longer bars hours may lie between an order and its fill.</summary>
    private static readonly TimeSpan _longBars = TimeSpan.FromHours(1);

    public static IEnumerable<string> Find(
        PaperBroker broker, IReadOnlyList<IBarSource> sources, IEnumerable<(string Symbol, DateTimeOffset End)> ended, DateTimeOffset to)
    {
        foreach (var source in sources)
        {
            if (broker.MarketOf(source.Symbol) is { LateFills: > 0 and var late } && source.Timeframe > _longBars)
            {
                yield return Text($"{late} {(late == 1 ? "order" : "orders")} in {source.Symbol} filled at the close of a bar that was under way, and its bars are {source.Timeframe:c} long: the fills may be hours late and at prices far from those of the orders. Use shorter bars.");
            }
        }

        foreach (var source in sources)
        {
            if (broker.MarketOf(source.Symbol).Hours is { } hours && DateOnly.FromDateTime(to.UtcDateTime) > hours.KnownThrough)
            {
                yield return Text($"The calendar of {source.Symbol} vouches for days up to {hours.KnownThrough:yyyy-MM-dd}; the simulation went on to {Utc(to)}.");
            }
        }

        foreach (var (symbol, end) in ended)
        {
            if (end < to && broker.MarketOf(symbol).Positions.Count is > 0 and var held)
            {
                yield return Text($"The bars of {symbol} end at {Utc(end)}, and {held} {(held == 1 ? "position was" : "positions were")} held in it until the simulation's end at {Utc(to)}: nothing could close them.");
            }
        }
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
