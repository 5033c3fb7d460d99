namespace Sessions.Calendars;

// docs/decisions.md 191
/// <summary>A calendar whose open intervals may end with a closing auction, or that is made of such.</summary>
internal interface IAuctionCalendar
{
    /// <summary>The calendar without closing auctions; itself where it has none.</summary>
    ISessionCalendar ContinuousTrading { get; }
}

/// <summary>What sessions keep to of a calendar.</summary>
internal static class AuctionCalendars
{
    /// <summary>The calendar without its closing auctions, as far as it is known to have any.</summary>
    public static ISessionCalendar WithoutAuctions(this ISessionCalendar calendar) => (calendar as IAuctionCalendar)?.ContinuousTrading ?? calendar;
}
