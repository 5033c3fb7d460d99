[SessionCalendar(typeof(global::Sessions.Calendars.TokyoStockExchange))]
[Session(Market.Tokyo, OnEnd = CloseAll)]
public sealed partial class Named : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => session.DelayAsync(TimeSpan.FromMinutes(1));
}
