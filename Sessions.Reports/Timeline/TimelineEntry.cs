namespace Sessions.Reports;

/// <summary>An occurrence on a timeline, or a window that does not occur: half-open <c>[Start, End)</c>.</summary>
public sealed class TimelineEntry
{
    internal TimelineEntry(int series, TimelineTable table, SessionOccurrence occurrence, Func<DateTimeOffset, DateTimeOffset> display)
    {
        Series = series;
        Table = table;
        Session = occurrence.Session;
        Date = occurrence.Date;
        Start = display(occurrence.Start);
        End = display(occurrence.End);
        Breaks = [.. occurrence.Pauses.Where(static pause => pause.Reason is PauseReason.MarketBreak or PauseReason.Blackout)
            .Select(pause => pause with { Start = display(pause.Start), End = display(pause.End) })];
        Note = TimelineNotes.Of(occurrence, display);
    }

    internal TimelineEntry(int series, TimelineTable table, SkippedOccurrence skipped, Func<DateTimeOffset, DateTimeOffset> display)
    {
        Series = series;
        Table = table;
        Session = skipped.Session;
        Date = skipped.Date;
        SkipReason = skipped.Reason;
        Start = display(skipped.ScheduledStart);
        End = skipped.Reason == Sessions.SkipReason.ClockGap ? Start : display(skipped.ScheduledStart + skipped.Session.Duration);
        Note = TimelineNotes.Of(skipped);
    }

    /// <summary>The table that it is of.</summary>
    public TimelineTable Table { get; }

    /// <summary>The session.</summary>
    public Session Session { get; }

    /// <summary>The day on which the window starts, by the calendar of the session's zone.</summary>
    public DateOnly Date { get; }

    /// <summary>The first instant, with the offset of the timeline's zone.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>
    /// The first instant after it, with the offset of the timeline's zone. Of a window that does not occur: where it would end
    /// by the length that it usually has; its start where its clock skips it.
    /// </summary>
    public DateTimeOffset End { get; }

    /// <summary>The market's breaks and the blackouts inside it, with the offset of the timeline's zone.</summary>
    public IReadOnlyList<SessionPause> Breaks { get; } = [];

    /// <summary>Why it does not occur; null where it does.</summary>
    public SkipReason? SkipReason { get; }

    /// <summary>Whether it does not occur.</summary>
    public bool IsSkipped => SkipReason is not null;

    /// <summary>What is not as usual about it, such as an early end; empty where nothing is.</summary>
    public string Note { get; }

    /// <summary>The number of its session among all sessions of the timeline's tables, from 0: entries of one session have one colour.</summary>
    public int Series { get; }
}
