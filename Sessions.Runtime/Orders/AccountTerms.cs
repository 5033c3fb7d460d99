namespace Sessions.Orders;

/// <summary>
/// What an account can do, and how long it may take. Time is the process's own and monotonic, in ticks of 100 ns: no rule
/// here compares what two clocks show.
/// </summary>
/// <param name="IsHedging">Several positions of one symbol, each with an id of its own; otherwise one a symbol, whose id comes back.</param>
/// <param name="HasTags">Whether positions say whose they are; otherwise the strategy's own fills do.</param>
/// <param name="Patience">
/// How long an order may be on its way after its call came back: the greater of the order timeout and the adapter's settle time.
/// </param>
internal sealed record AccountTerms(bool IsHedging, bool HasTags, long Patience)
{
    /// <summary>How long a list of the positions may lag behind an answer: nothing where the account is simulated; null for as long as patience.</summary>
    public long? ListLag { get; init; }

    /// <summary>How long a list of the positions may lag behind an answer.</summary>
    public long Lag => ListLag ?? Patience;

    /// <summary>How long the account's look-ups may lack an order that it has: so long none is sent again.</summary>
    public long Settles { get; init; }

    /// <summary>How long a call that does not come back is waited for, before patience counts.</summary>
    public long Silence { get; init; } = long.MaxValue / 4;

    /// <summary>How many closes of closings may be under way at once.</summary>
    public int MaxCloses { get; init; } = int.MaxValue;

    /// <summary>The least volume of an order, by symbol; where a symbol is missing, any volume above zero will do.</summary>
    public IReadOnlyDictionary<string, decimal> LeastVolumes { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Whether a position may be a strategy's in part only, so that its fills say how much of it is.</summary>
    public bool IsShared => !IsHedging && !HasTags;

    /// <summary>The least volume of an order of a symbol.</summary>
    public decimal LeastOf(string symbol) => LeastVolumes.GetValueOrDefault(symbol);
}
