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

    /// <summary>The calendar has the market closed for all of the window.</summary>
    MarketClosed = 2,

    /// <summary>The market is open for part of the window, and for no longer than the session ends before the close: its lead leaves nothing.</summary>
    EndLead = 3,

    /// <summary>The market is open for part of the window, and closes before the session starts: its lag after the open leaves nothing.</summary>
    StartLag = 4,
}
