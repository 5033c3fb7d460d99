namespace Acme;

/// <summary>Lies wholly in the hour that London's clock skips in spring, and does not occur on that day.</summary>
[Session("01:00", "02:00", Name = "Gap", TimeZone = "Europe/London", OnEnd = CloseLoss)]
public sealed partial class Gap : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
}
