namespace Acme;

/// <summary>Names a zone that nobody knows, which the generator cannot tell: it knows no zones.</summary>
[Session("08:00", "12:00", TimeZone = "Europe/Lodon")]
public sealed partial class Lost : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
}
