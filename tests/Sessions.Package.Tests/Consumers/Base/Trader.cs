namespace MyBot;

[Session("08:00", "12:00", Name = "Base", OnEnd = Custom, CustomEnd = nameof(FlattenAsync))]
public abstract partial class Trader<T> : IStrategy
{
    public abstract ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken);

    protected virtual ValueTask FlattenAsync(SessionContext session, CancellationToken cancellationToken) => default;
}
