using Sessions.Brokers;

namespace StatusPage;

/// <summary>Trades around the clock, a position in each of the day's three parts, so that there is always something to see.</summary>
[Session("17:00", "01:00", Name = "Asia", TimeZone = "America/New_York", OnEnd = CloseAll)]
[Session("01:00", "09:00", Name = "Europe", TimeZone = "America/New_York", OnEnd = CloseAll)]
[Session("09:00", "17:00", Name = "America", TimeZone = "America/New_York", EntriesUntil = "16:30", OnEnd = CloseAll)]
internal sealed partial class AllDay : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, PositionSide.Short, 0.1m), cancellationToken);
        session.Stop();
    }
}
