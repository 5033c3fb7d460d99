using System.Globalization;

namespace Sessions.Simulation;

/// <summary>What a simulation's data could not tell, in words.</summary>
internal static class SimulationWarnings
{
    /// <summary>In longer bars hours may lie between an order and its fill.</summary>
    private static readonly TimeSpan _longBars = TimeSpan.FromHours(1);

    /// <summary>A long weekend has four days.</summary>
    private static readonly TimeSpan _oldRate = TimeSpan.FromDays(5);

    /// <summary>Strategies that failed, and exceptions after which they went on.</summary>
    public static IEnumerable<string> OfFailures(IReadOnlyList<StrategyFailure> failures, IReadOnlyList<StrategyFailure> errors)
    {
        foreach (var failure in failures)
        {
            yield return TextOf(failure);
        }

        foreach (var thrown in errors.Where(error => !failures.Any(failure => failure.Error == error.Error)).GroupBy(static error => error.Strategy))
        {
            var (first, count) = (thrown.First(), thrown.Count());
            yield return Text($"{first.Strategy} has thrown {(count == 1 ? "an exception" : $"{count} exceptions")} and went on; {(count == 1 ? "it was" : "the first was")} at {Utc(first.Instant)}: {Described(first.Error)}");
        }
    }

    public static string TextOf(StrategyFailure failure) => Text($"{failure.Strategy} failed at {Utc(failure.Instant)}, and traded no more: {Described(failure.Error)}");

    public static string TextOfStop(DateTimeOffset instant, Exception error) =>
        Text($"The simulation stopped at {Utc(instant)}: {Described(error)} SimulationException.Result has what it had come to.");

    /// <summary>Orders that waited for a price for hours, and orders that waited in vain.</summary>
    public static IEnumerable<string> OfFills(PaperBroker broker, IEnumerable<IBarSource> sources)
    {
        foreach (var source in sources)
        {
            var market = broker.MarketOf(source.Symbol);
            if (market is { LateFills: > 0 and var late } && source.Timeframe > _longBars)
            {
                yield return Text($"{late} {(late == 1 ? "order" : "orders")} in {source.Symbol} filled at the close of a bar that was under way, and its bars are {source.Timeframe:c} long: the fills may be hours late and at prices far from those of the orders. Use shorter bars.");
            }
            else if (market.LatestFill > _longBars)
            {
                yield return Text($"An order in {source.Symbol} waited for {market.LatestFill:c}, since there was no bar before: such fills are at prices far from those of the orders. Look for gaps in its bars.");
            }

            if (market.Unpriced > 0)
            {
                yield return Text($"{market.Unpriced} {(market.Unpriced == 1 ? "order or close" : "orders and closes")} in {source.Symbol} {(market.Unpriced == 1 ? "was" : "were")} rejected though its market was open by its calendar: its bars have no price from then on to the market's close, and what was to be closed was held longer.");
            }
        }
    }

    /// <summary>Rates of exchange that were older than any weekend.</summary>
    public static IEnumerable<string> OfRates(PaperBroker broker)
    {
        foreach (var (currency, path) in broker.Conversions)
        {
            if (path.Oldest is { } market && path.OldestAge > _oldRate)
            {
                yield return Text($"Amounts in {currency} were converted at a price of {market.Instrument.Symbol} that was up to {path.OldestAge.TotalDays:0} days old. Add its bars for all of the time, or ConversionRates.");
            }
        }
    }

    /// <summary>Calendars of instruments that do not vouch for all of the days; of its own a session tells itself.</summary>
    public static IEnumerable<string> OfCalendars(IEnumerable<Instrument> instruments, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var instrument in instruments)
        {
            if (instrument.Calendar is { KnownFrom: var first, KnownThrough: var last }
                && (DateOnly.FromDateTime(from.UtcDateTime) < first || DateOnly.FromDateTime(to.UtcDateTime) > last))
            {
                yield return Text($"The calendar of {instrument.Symbol} vouches for days from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}; the simulation went from {Utc(from)} to {Utc(to)}, and the other days' hours are a guess.");
            }
        }
    }

    /// <summary>Symbols whose bars were over before the simulation was, and that were held until then.</summary>
    public static IEnumerable<string> OfEnds(PaperBroker broker, IEnumerable<(string Symbol, DateTimeOffset End)> ended, DateTimeOffset to)
    {
        foreach (var (symbol, end) in ended)
        {
            if (end < to && broker.MarketOf(symbol).Positions.Count is > 0 and var held)
            {
                yield return Text($"The bars of {symbol} end at {Utc(end)}, and {held} {(held == 1 ? "position was" : "positions were")} held in it until the simulation's end at {Utc(to)}: nothing could close them.");
            }
        }
    }

    private static string Described(Exception error) => $"{error.GetType().Name}: {error.Message}{(error.Message.EndsWith('.') ? "" : ".")}";

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
