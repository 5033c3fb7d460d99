// No using at all: the package brings the words.
[Session("08:00", "12:00", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseAll)]
public sealed partial class Bot : IStrategy
{
    private bool _opened;

    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        if (!_opened)
        {
            _opened = true;
            await session.Broker.OpenAsync(new global::Sessions.Brokers.OpenRequest("EURUSD", global::Sessions.Brokers.PositionSide.Long, 1), cancellationToken);
        }

        await session.DelayAsync(TimeSpan.FromMinutes(10));
    }
}
