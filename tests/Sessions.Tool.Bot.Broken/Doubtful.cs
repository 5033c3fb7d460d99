namespace Acme;

/// <summary>Runs, and may not be meant: opens on Friday night and misses Sunday.</summary>
[Session("22:00", "01:30", Name = "Night", TimeZone = "Europe/London", Days = Weekdays)]
public sealed partial class Doubtful : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
}
