using Sessions.Occurrences;

namespace Sessions;

/// <summary>One dated window of a session, half-open <c>[Start, End)</c> in UTC. It begins exactly once and ends exactly once.</summary>
public readonly record struct SessionOccurrence
{
    private readonly long _start;
    private readonly long _end;

    internal SessionOccurrence(Session session, DateOnly date, long start, long end)
    {
        Session = session;
        Date = date;
        _start = start;
        _end = end;
    }

    /// <summary>The session.</summary>
    public Session Session { get; }

    /// <summary>The day on which the window starts, by the calendar of the session's zone.</summary>
    public DateOnly Date { get; }

    /// <summary>The first instant, UTC.</summary>
    public DateTimeOffset Start => new(_start, TimeSpan.Zero);

    /// <summary>The first instant after it, UTC.</summary>
    public DateTimeOffset End => new(_end, TimeSpan.Zero);

    /// <summary>The same instant as <see cref="Start"/>, with the zone's offset at that instant.</summary>
    public DateTimeOffset LocalStart => ZoneClock.Get(Session.TimeZone).ToLocal(_start);

    /// <summary>The same instant as <see cref="End"/>, with the zone's offset at that instant.</summary>
    public DateTimeOffset LocalEnd => ZoneClock.Get(Session.TimeZone).ToLocal(_end);

    /// <summary>
    /// The start that the session's own window asks for, UTC. <see cref="Start"/> is later where the market opens later, or
    /// where the occurrence had to wait for the end of an earlier one, which happens between zones whose clocks change on
    /// different dates.
    /// </summary>
    public DateTimeOffset ScheduledStart => new(Resolve(Session.StartTime), TimeSpan.Zero);

    /// <summary>The end that the session's own window asks for, UTC. <see cref="End"/> is earlier where the market closes earlier.</summary>
    public DateTimeOffset ScheduledEnd => new(Resolve(Session.EndTime), TimeSpan.Zero);

    /// <summary>
    /// The first instant at which the occurrence opens no new position, UTC; its end where the session names no other. Where
    /// it ends early, this is earlier by as much.
    /// </summary>
    public DateTimeOffset EntriesUntil => Session.EntriesUntilTime is { } time
        ? new(Math.Clamp(Resolve(time) - (Resolve(Session.EndTime) - _end), _start, _end), TimeSpan.Zero)
        : End;

    /// <summary>The real time between start and end; on a day on which the clock changes it differs from <see cref="Session.Duration"/>.</summary>
    public TimeSpan Duration => new(_end - _start);

    internal long StartTicks => _start;

    internal long EndTicks => _end;

    private long Resolve(int time) => ZoneClock.Get(Session.TimeZone).Resolve(Date, time);

    /// <summary>Whether the instant lies in <c>[Start, End)</c>.</summary>
    /// <param name="moment">Any instant.</param>
    public bool Contains(DateTimeOffset moment) => moment.UtcTicks >= _start && moment.UtcTicks < _end;

    /// <summary>The session's name and the two instants in UTC.</summary>
    public override string ToString() =>
        Session is null ? "no occurrence" : FormattableString.Invariant($"{Session.Name} {Start:yyyy-MM-dd'T'HH:mm:ss'Z'} to {End:yyyy-MM-dd'T'HH:mm:ss'Z'}");
}
