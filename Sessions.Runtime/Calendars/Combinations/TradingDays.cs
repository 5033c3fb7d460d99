namespace Sessions.Calendars;

/// <summary>
/// The whole days of a market on which it opens at all, as a type that an attribute can name:
/// <c>[SessionCalendar(typeof(TradingDays&lt;NewYorkStockExchange&gt;))]</c>, for sessions before or after regular hours.
/// See <see cref="SessionCalendars.TradingDays(IMarketCalendar)"/>.
/// </summary>
/// <typeparam name="TMarket">The market.</typeparam>
public sealed class TradingDays<TMarket>() : DelegatingCalendar(_days)
    where TMarket : IMarketCalendar, new()
{
    private static readonly IMarketCalendar _days = new TMarket().TradingDays();
}
