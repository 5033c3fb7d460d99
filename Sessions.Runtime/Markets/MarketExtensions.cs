using Sessions.Schedule;

namespace Sessions;

// docs/decisions.md 46
/// <summary>Makes sessions of a market's regular hours.</summary>
public static class MarketExtensions
{
    /// <summary>
    /// The market's hours as a session, named such as <c>London</c>. <c>SessionTable.Create(Market.Tokyo.ToSession())</c> is a
    /// table, and <c>Market.Tokyo.ToSession() with { OnEnd = SessionAction.CloseAll }</c> one that is flat before the bell.
    /// Its exchange's calendar is in the package Sessions.Calendars: <c>with { MarketCalendar = TokyoStockExchange.Instance }</c>.
    /// </summary>
    /// <param name="market">The market.</param>
    /// <returns>A new session in the zone of the market, on its weekdays, without actions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a market.</exception>
    public static Session ToSession(this Market market)
    {
        var hours = MarketTable.Find((int)market)
            ?? throw new ArgumentOutOfRangeException(nameof(market), market, $"Market {(int)market} is not a market; write one such as Market.London.");
        var (start, end) = (TimeOf(hours.Start), TimeOf(hours.End));
        return new Session(start, end)
        {
            EndDays = start == end ? 1 : 0,
            Name = hours.Name,
            TimeZone = hours.Zone,
            Days = (SessionDays)hours.Days,
            Market = market,
        };
    }

    private static TimeOnly TimeOf(string text) => TimeOnly.ParseExact(text.AsSpan(0, 5), "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
