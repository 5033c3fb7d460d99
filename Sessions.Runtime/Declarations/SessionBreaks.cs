namespace Sessions;

/// <summary>What a break of the market, such as lunch, is to a session whose window reaches over it. The numbers are frozen.</summary>
public enum SessionBreaks
{
    /// <summary>
    /// A pause in the one occurrence of the date: positions and what protects them stay, nothing is opened, resting orders
    /// that would open are cancelled, and the strategy is not called.
    /// </summary>
    Pause = 0,

    /// <summary>An end and a new start: each piece is an occurrence of its own, with the actions of the session.</summary>
    Split = 1,
}
