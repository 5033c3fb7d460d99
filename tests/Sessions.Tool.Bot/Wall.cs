using Sessions.Calendars;

namespace Acme;

/// <summary>Keeps the days of an exchange, which the library knows.</summary>
[Session("09:30", "16:00", Name = "New York", TimeZone = "America/New_York", Days = Weekdays, OnEnd = CloseAll, EndLead = "00:01")]
[SessionCalendar(typeof(NewYorkStockExchange))]
public sealed partial class Wall : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
}
