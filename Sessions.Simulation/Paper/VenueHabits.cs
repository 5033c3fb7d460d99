namespace Sessions.Simulation;

// docs/decisions.md 256
/// <summary>
/// Bad habits of real venues, which a paper account can take on so that a bot, and what it ends with, is tried against them. It has
/// none unless they are given.
/// </summary>
public sealed record VenueHabits
{
    /// <summary>Whether there are none.</summary>
    internal bool AreNone => this == new VenueHabits();

    /// <summary>How long a list of the positions shows what was there before; zero or above. It is the account's settle time.</summary>
    public TimeSpan ListLag { get; init; }

    /// <summary>How long a market order or a close is on its way before it trades, answered as Working; zero or above.</summary>
    public TimeSpan FillDelay { get; init; }

    /// <summary>Whether what a close leaves of a position goes on under another id, which no answer names. Needs a hedging account.</summary>
    public bool RenewsPositionIds { get; init; }

    /// <summary>Whether an order's id may come again once the order is done, and is another order then.</summary>
    public bool ReusesOrderIds { get; init; }

    /// <summary>
    /// Whether stop-loss and take-profit are resting orders that hold their position's volume: while one stands, a close of it is
    /// Rejected.
    /// </summary>
    public bool HoldsVolume { get; init; }
}
