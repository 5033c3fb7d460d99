namespace Sessions.Roslyn.Tests.Compiled;

/// <summary>Has no session of its own.</summary>
[UseSessions(typeof(TokyoHours))]
public sealed partial class TokyoBot : IStrategy
{
    /// <inheritdoc/>
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
}
