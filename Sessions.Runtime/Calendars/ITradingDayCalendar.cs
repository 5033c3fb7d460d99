namespace Sessions.Calendars;

/// <summary>A calendar that knows its trading days by date, or that is made of one.</summary>
internal interface ITradingDayCalendar
{
    /// <summary>The trading day in whose hours an instant lies; null where it lies in none, or none is known.</summary>
    /// <param name="instant">UTC ticks.</param>
    DateOnly? TradingDayAt(long instant);
}
