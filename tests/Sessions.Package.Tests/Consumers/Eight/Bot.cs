/// <summary>Opens a position in each session, on the days on which London trades.</summary>
[Session("08:00", "12:00", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseAll)]
public sealed partial class Bot : IStrategy
{
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        await session.Broker.OpenAsync(new global::Sessions.Brokers.OpenRequest("EURUSD", global::Sessions.Brokers.PositionSide.Long, 1), cancellationToken);
        await session.DelayAsync(TimeSpan.FromHours(12));
    }
}
