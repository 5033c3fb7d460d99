namespace Sessions.Reliability.Model;

/// <summary>What a case's strategy does.</summary>
internal enum ModelTradeKind
{
    /// <summary>It buys at the market.</summary>
    Buy,

    /// <summary>It places an order that rests until the market reaches it, which is when the plan says so.</summary>
    Rest,

    /// <summary>It closes some of what it sees of the symbol itself.</summary>
    Close,
}
