// No using: a market is a word of the package as the attribute is.
namespace MyBot.Sessions;

[Session(Market.London, OnEnd = CloseAll)]
public sealed partial class CityHours : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => session.DelayAsync(TimeSpan.FromMinutes(10));
}
