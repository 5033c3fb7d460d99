using Sessions.Occurrences;

namespace Sessions;

// docs/decisions.md 62
/// <summary>A window that the schedule names and that does not occur on its day. See <see cref="SessionTable.Skipped"/>.</summary>
public readonly record struct SkippedOccurrence
{
    private readonly long _scheduledStart;

    internal SkippedOccurrence(Session session, DateOnly date, long scheduledStart, SkipReason reason, Session? swallowedBy)
    {
        Session = session;
        Date = date;
        _scheduledStart = scheduledStart;
        Reason = reason;
        SwallowedBy = swallowedBy;
    }

    /// <summary>The session.</summary>
    public Session Session { get; }

    /// <summary>The day on which the window would start, by the calendar of the session's zone.</summary>
    public DateOnly Date { get; }

    /// <summary>The instant, UTC, at which the window would start: for one inside a clock gap the first instant after the gap.</summary>
    public DateTimeOffset ScheduledStart => new(_scheduledStart, TimeSpan.Zero);

    /// <summary>Why it does not occur.</summary>
    public SkipReason Reason { get; }

    /// <summary>The session whose occurrence lasts past this window's end, where that is the reason; else null.</summary>
    public Session? SwallowedBy { get; }

    /// <summary>The session's name, the day and the reason.</summary>
    public override string ToString() => Session is null ? "nothing skipped" : FormattableString.Invariant(
        $"{Session.Name} of {Date:yyyy-MM-dd} does not occur: {Cause}");

    private string Cause => Reason switch
    {
        SkipReason.ClockGap => $"the clock of {Session.TimeZone} skips it",
        SkipReason.MarketClosed => "the market is closed",
        SkipReason.EndLead => "it ends so long before the market's close that nothing is left",
        SkipReason.StartLag => "it starts so long after the market's open that nothing is left",
        _ => $"{SwallowedBy?.Name} lasts past its end",
    };
}
