namespace Acme;

/// <summary>Begins and ends where clocks change: 01:30 is skipped in London in spring, and comes twice in autumn.</summary>
[Session("22:00", "01:30", Name = "Night", TimeZone = "Europe/London", Days = Weeknights, EntriesUntil = "01:00", OnEnd = CloseAll, Scope = SessionScope.Account)]
[Session("01:30", "05:00", Name = "Early", TimeZone = "Europe/London", OnStart = Custom, CustomStart = nameof(WarmUpAsync), OnEnd = Custom, CustomEnd = nameof(FlattenAsync), KeepOrders = true)]
[Session("19:00", "21:30:15", TimeZone = "Australia/Lord_Howe", Days = SessionDays.Saturday | SessionDays.Wednesday)]
public sealed partial class Night : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => throw new InvalidOperationException("A tool ran the bot.");

    private ValueTask WarmUpAsync(SessionContext session, CancellationToken cancellationToken) => TradeAsync(session, cancellationToken);

    private ValueTask FlattenAsync(SessionContext session, CancellationToken cancellationToken) => TradeAsync(session, cancellationToken);
}
