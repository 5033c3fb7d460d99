using Sessions.Schedule;

namespace Sessions.Calendars;

// docs/decisions.md 59, 195
/// <summary>The calendar that a market brings to its sessions: its exchange's own, else its ordinary hours with their dates and breaks.</summary>
internal static class MarketCalendars
{
    /// <summary>
    /// The calendar that the library has of a market, one for all who use it; null for the hours of the currency market, which no
    /// exchange sets.
    /// </summary>
    public static ISessionCalendar? Of(Market market) => market switch
    {
        Market.NewYork => NewYorkStockExchange.Instance,
        Market.London => LondonStockExchange.Instance,
        Market.NewYorkPreMarket => NewYorkPreMarket.Instance,
        Market.NewYorkAfterMarket => NewYorkAfterMarket.Instance,
        _ => OrdinaryHours.Of(market),
    };

    /// <summary>The calendar of a session's market; null where it has none, or where the session keeps to another zone's clock.</summary>
    public static ISessionCalendar? Of(Session session) => MarketTable.Find((int)session.Market) is { } market && market.Zone == session.TimeZone
        ? session.MarketCalendar ?? Of(session.Market)
        : null;
}
