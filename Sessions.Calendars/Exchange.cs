using Sessions.Schedule;

namespace Sessions.Calendars;

// docs/decisions.md 192
/// <summary>
/// The exchanges by their codes: <c>Exchange.Of("XTKS")</c>. Where the exchange is known when the program is written, its class is
/// the better way, <c>TokyoStockExchange.Instance</c> or <c>[SessionCalendar(typeof(TokyoStockExchange))]</c>: a trimmed program
/// then has that exchange alone, and with this class all of them.
/// </summary>
public static class Exchange
{
    /// <summary>The code of every exchange (ISO 10383), in order; of several that keep the same days one stands for all.</summary>
    public static IReadOnlyList<string> Codes => ExchangeCodes.All;

    /// <summary>The calendar of an exchange.</summary>
    /// <param name="code">
    /// Its market identifier code (MIC, ISO 10383) such as <c>XTKS</c>, or a name in common use such as <c>NASDAQ</c>; upper or lower case.
    /// </param>
    /// <returns>The calendar, one for all who use it.</returns>
    /// <exception cref="ArgumentException">No exchange here has the code; the message says the nearest.</exception>
    public static ExchangeCalendar Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ExchangeCodes.Find(code) ?? throw new ArgumentException(Unknown(code), nameof(code));
    }

    private static string Unknown(string code)
    {
        var nearest = NearestName.Find(code, ExchangeCodes.All.Concat(ExchangeCodes.Aliases));
        return nearest.Count > 0
            ? $"'{code}' is no exchange that has a calendar here; did you mean {string.Join(" or ", nearest)}?"
            : $"'{code}' is no exchange that has a calendar here; write its ISO 10383 code, such as XTKS.";
    }
}
