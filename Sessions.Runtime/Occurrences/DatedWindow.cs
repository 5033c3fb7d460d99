namespace Sessions.Occurrences;

/// <summary>A session's window on one day. It does not occur where nothing lies between its start and its end.</summary>
/// <param name="Scheduled">The start by the session's own clock, UTC ticks.</param>
/// <param name="Start">The start after waiting for earlier ends, UTC ticks.</param>
/// <param name="End">The first instant after it, UTC ticks.</param>
/// <param name="Session">The session's number in the table.</param>
/// <param name="Day">The day, counted from the week's first.</param>
/// <param name="DelayedBy">The number of the session that it waited for, <see cref="Nobody"/>, <see cref="Market"/>, <see cref="Lead"/> or <see cref="Lag"/>.</param>
/// <param name="Hours">What the market's hours say of it, or null.</param>
internal readonly record struct DatedWindow(long Scheduled, long Start, long End, int Session, int Day, int DelayedBy, OccurrenceHours? Hours = null)
{
    public const int Nobody = -1;

    /// <summary>In place of a session's number: the market is closed for all of the window.</summary>
    public const int Market = -2;

    /// <summary>In place of a session's number: the market is open, for no longer than the session ends before its close.</summary>
    public const int Lead = -3;

    /// <summary>In place of a session's number: the same, where it is what the session waits for after the open that leaves nothing.</summary>
    public const int Lag = -4;
}
