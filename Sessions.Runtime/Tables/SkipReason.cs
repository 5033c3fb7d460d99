namespace Sessions;

/// <summary>Why a window does not occur on a day.</summary>
public enum SkipReason
{
    /// <summary>The whole window lies in a time that the zone's clock skips: daylight saving, or a day that was left out.</summary>
    ClockGap = 0,

    /// <summary>
    /// An occurrence of another zone's session, which started earlier, lasts until the window's end or past it: on that date
    /// the two zones' clocks are too close together.
    /// </summary>
    EarlierSession = 1,

    /// <summary>The calendar has the market closed for all of the window, or open for less of it than the session ends early.</summary>
    MarketClosed = 2,
}
