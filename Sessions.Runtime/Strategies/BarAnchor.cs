namespace Sessions;

/// <summary>From where the bars of a timeframe are counted.</summary>
public enum BarAnchor
{
    /// <summary>As the feed counts them; without one, whole multiples of the timeframe in UTC.</summary>
    Feed = 0,

    /// <summary>
    /// From the session's open: the start of its window, or the market's open where that is later, before any <see cref="Session.StartLag"/>
    /// and whenever the program came. The last bar ends with the window or at the market's close, whichever is earlier.
    /// </summary>
    Session = 1,
}
