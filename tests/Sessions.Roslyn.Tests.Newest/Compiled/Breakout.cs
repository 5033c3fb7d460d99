using static Sessions.SessionWords;

namespace Sessions.Roslyn.Tests.Compiled;

/// <summary>The declaration that the documentation opens with.</summary>
[Session("08:00", "12:00", TimeZone = "Europe/London", OnEnd = CloseAll)]
[Session("13:30", "16:00", TimeZone = "Europe/London", Days = Weekdays, OnStart = Custom, CustomStart = nameof(WarmUpAsync), OnEnd = CloseLoss)]
public sealed partial class Breakout(string symbol) : IStrategy
{
    /// <summary>Whether the handler ran.</summary>
    public string? WarmedUp { get; private set; }

    /// <inheritdoc/>
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    private ValueTask WarmUpAsync(SessionContext session, CancellationToken cancellationToken)
    {
        WarmedUp = symbol;
        return default;
    }
}
