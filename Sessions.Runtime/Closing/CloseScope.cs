using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>Whose positions and orders are meant: a strategy's, by its tag, or everybody's.</summary>
internal sealed record CloseScope(SessionScope Scope, string Tag)
{
    public bool Contains(Position position) => Owns(position.Tag);

    public bool Contains(RestingOrder order) => Owns(order.Tag);

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
