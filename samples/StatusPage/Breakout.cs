using Sessions.Brokers;

namespace StatusPage;

/// <summary>Opens one position in London's morning and one in New York's, and lets the sessions' ends close them.</summary>
[Session("08:00", "12:00", Name = "London", TimeZone = "Europe/London", Days = Weekdays, EntriesUntil = "11:30", OnEnd = CloseAll)]
[Session("08:30", "12:00", Name = "New York", TimeZone = "America/New_York", Days = Weekdays, EntriesUntil = "11:30", OnEnd = CloseAll)]
internal sealed partial class Breakout : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, PositionSide.Long, 0.1m), cancellationToken);
        session.Stop();
    }
}
