namespace Acme;

/// <summary>Two sessions at one time, and two of one name.</summary>
[Session("08:00", "12:00", Name = "Morning", TimeZone = "Europe/London")]
[Session("11:00", "13:00", Name = "Noon", TimeZone = "Europe/London")]
[Session("15:00", "16:00", Name = "Noon", TimeZone = "Europe/London")]
public sealed partial class Overlapping : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
}
