[Session(Market.Tokyo, OnEnd = CloseAll)]
public sealed partial class Brought : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => session.DelayAsync(TimeSpan.FromMinutes(1));
}
