using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>Whose positions and orders are meant: everybody's, or a strategy's, by its tag or by the ledger of its fills.</summary>
/// <param name="Scope">Everybody's or a strategy's.</param>
/// <param name="Tag">The strategy's tag.</param>
/// <param name="Ledger">Its ledger where the account keeps no tags, or null.</param>
/// <param name="Strategy">By which its closings know each other, so that one leaves out what another has; or null.</param>
internal sealed record CloseScope(SessionScope Scope, string Tag, StrategyLedger? Ledger = null, object? Strategy = null)
{
    /// <summary>The ledger, where it decides.</summary>
    public StrategyLedger? DecidingLedger => Scope == SessionScope.Strategy ? Ledger : null;

    /// <summary>How much of a position is meant.</summary>
    public decimal VolumeOf(Position position) => DecidingLedger?.VolumeToClose(position) ?? (Owns(position.Tag) ? position.Volume : 0);

    public bool Contains(RestingOrder order) => DecidingLedger?.IsOwn(order.ClientOrderId) ?? Owns(order.Tag);

    /// <summary>Whether an order is the strategy's own, whoever's are meant.</summary>
    public bool Owns(RestingOrder order) => string.Equals(order.Tag, Tag, StringComparison.Ordinal) || Ledger?.IsOwn(order.ClientOrderId) == true;

    /// <summary>Whether a position is the strategy's own, whoever's are meant.</summary>
    public bool Owns(Position position) => string.Equals(position.Tag, Tag, StringComparison.Ordinal);

    /// <summary>Whether an action closes a position. A profit that the broker cannot tell counts as a loss.</summary>
    public static bool IsMeant(SessionAction action, Position position) => action switch
    {
        SessionAction.CloseAll => true,
        SessionAction.CloseWin => position.NetProfit >= 0,
        SessionAction.CloseLoss => position.NetProfit is null or < 0,
        _ => false,
    };

    private bool Owns(string? tag) => Scope == SessionScope.Account || string.Equals(tag, Tag, StringComparison.Ordinal);
}
