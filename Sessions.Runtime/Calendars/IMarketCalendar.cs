namespace Sessions.Calendars;

/// <summary>A calendar of a market that lives by one zone's clock, so that its days can be spoken of.</summary>
public interface IMarketCalendar : ISessionCalendar
{
    /// <summary>The IANA id of the market's zone.</summary>
    string TimeZone { get; }
}
