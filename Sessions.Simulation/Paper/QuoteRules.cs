using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>What must hold for the prices that a paper broker takes.</summary>
internal static class QuoteRules
{
    /// <exception cref="ArgumentException">The bar is not closed yet, or overlaps the one before.</exception>
    public static void ThrowIfNotNow(Bar bar, Market market, DateTimeOffset knownAt, DateTimeOffset now)
    {
        if (knownAt <= now && bar.OpenInstant >= market.BarsUntil)
        {
            return;
        }

        var problem = bar.OpenInstant < market.BarsUntil
            ? $"opens at {Utc(bar.OpenInstant)}, before the last one closed at {Utc(market.BarsUntil)}"
            : $"closes at {Utc(knownAt)}, and it is {Utc(now)}: nobody knows it yet";
        throw new ArgumentException($"The bar of {bar.Symbol} {problem}.", nameof(bar));
    }

    /// <exception cref="ArgumentException">There are no such prices.</exception>
    public static void ThrowIfNoQuote(string symbol, decimal bid, decimal ask, string parameter)
    {
        if (bid <= 0 || ask < bid)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The quote {bid}/{ask} of {symbol} cannot be: the bid is above zero and the ask not below it."), parameter);
        }
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
