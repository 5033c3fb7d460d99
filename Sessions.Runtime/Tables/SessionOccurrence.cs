using Sessions.Occurrences;
using Sessions.Schedule;

namespace Sessions;

/// <summary>One dated window of a session, half-open <c>[Start, End)</c> in UTC. It begins exactly once and ends exactly once.</summary>
public readonly record struct SessionOccurrence
{
    private readonly long _start;
    private readonly long _end;
    private readonly OccurrenceHours? _hours;

    internal SessionOccurrence(Session session, DateOnly date, long start, long end, OccurrenceHours? hours = null)
    {
        Session = session;
        Date = date;
        _start = start;
        _end = end;
        _hours = hours;
    }

    /// <summary>The session.</summary>
    public Session Session { get; }

    /// <summary>
    /// Whether it stands for what closes a strategy's positions apart from its sessions: a halt that closes them (a flatten), or a time stop
    /// (<see cref="IsTimeStop"/>).
    /// </summary>
    public bool IsFlatten => SessionNames.IsReserved(Session.Name);

    /// <summary>Whether it stands for a time stop (<see cref="Session.MaxHold"/>), which starts and ends when a position has been held for so long.</summary>
    public bool IsTimeStop => Session.Name == SessionNames.TimeStop;

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
    /// The bell, UTC: the market's next close at <see cref="End"/> or after it, when nothing can be closed any more. Where no
    /// close is known, the window's end if the session has an <see cref="Session.EndLead"/>, else null.
    /// </summary>
    public DateTimeOffset? Bell => _hours?.Bell is { } bell ? new DateTimeOffset(_end + bell, TimeSpan.Zero) : null;

    /// <summary>How long before the <see cref="Bell"/> the occurrence ends on that account, as <see cref="Session.EndLead"/> has it; zero where it ends at its window's end.</summary>
    public TimeSpan Lead => Bell is { } bell && End < ScheduledEnd ? bell - End : TimeSpan.Zero;

    /// <summary>
    /// The first instant at which the occurrence opens no new position, UTC: the session's <see cref="Session.EntriesUntil"/>
    /// on the wall clock, wherever the occurrence ends; or its <see cref="Session.EntriesLead"/> before <see cref="End"/>,
    /// wherever that moves; the end where the session says neither, and never later.
    /// </summary>
    public DateTimeOffset EntriesUntil => new(EntriesUntilTicks, TimeSpan.Zero);

    /// <summary>The real time between start and end, pauses included; on a day on which the clock changes it differs from <see cref="Session.Duration"/>.</summary>
    public TimeSpan Duration => new(_end - _start);

    /// <summary>
    /// When nothing is opened, in order, none touching another of its reason: the market's breaks, the time after
    /// <see cref="EntriesUntil"/> outside of them, and before it the blackouts of <see cref="WithBlackouts"/>. Empty where the whole
    /// occurrence may open positions.
    /// </summary>
    public IReadOnlyList<SessionPause> Pauses
    {
        get
        {
            var pauses = new List<SessionPause>();
            for (var at = _start; at < _end;)
            {
                if (PauseAt(at) is { } pause)
                {
                    pauses.Add(pause);
                }

                at = NextChange(at);
            }

            return pauses;
        }
    }

    internal long StartTicks => _start;

    internal long EndTicks => _end;

    private long EntriesUntilTicks
    {
        get
        {
            var until = Session.EntriesUntilTime is { } time ? Math.Clamp(Resolve(time), _start, _end) : _end;
            return Session.EntriesLead is { } lead ? Math.Clamp(_end - lead.Ticks, _start, until) : until;
        }
    }

    /// <summary>Whether the instant lies in <c>[Start, End)</c>, in a pause or not.</summary>
    /// <param name="moment">Any instant.</param>
    public bool Contains(DateTimeOffset moment) => moment.UtcTicks >= _start && moment.UtcTicks < _end;

    /// <summary>Whether the occurrence lasts at an instant and opens nothing then.</summary>
    /// <param name="moment">Any instant.</param>
    public bool IsPaused(DateTimeOffset moment) => PauseAt(moment) is not null;

    /// <summary>The pause that contains an instant, or null.</summary>
    /// <param name="moment">Any instant.</param>
    public SessionPause? PauseAt(DateTimeOffset moment) => Contains(moment) ? PauseAt(moment.UtcTicks) : null;

    /// <summary>Until when nothing is opened, UTC: the next instant at which something may be, or the end. Null where the occurrence is not paused.</summary>
    /// <param name="moment">Any instant.</param>
    public DateTimeOffset? PausedUntil(DateTimeOffset moment)
    {
        DateTimeOffset? until = null;
        for (var pause = PauseAt(moment); pause is not null; pause = PauseAt(pause.Value.End))
        {
            until = pause.Value.End;
        }

        return until;
    }

    /// <summary>The same occurrence with the blackouts of a plan, which take the place of any that it has.</summary>
    /// <param name="plan">
    /// The plan. The occurrences of a strategy that runs have that of its <see cref="SessionRuntime.Blackouts"/>; those of a table have none.
    /// </param>
    public SessionOccurrence WithBlackouts(BlackoutPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var blackouts = plan.Meets(_start, _end) ? plan : BlackoutPlan.Empty;
        return blackouts == (_hours?.Blackouts ?? BlackoutPlan.Empty)
            ? this
            : new SessionOccurrence(Session, Date, _start, _end, OccurrenceHours.With(_hours, blackouts));
    }

    /// <summary>The same session, date, start and end. What follows from those is not compared.</summary>
    /// <param name="other">Another occurrence.</param>
    public bool Equals(SessionOccurrence other) =>
        _start == other._start && _end == other._end && Date == other.Date && EqualityComparer<Session>.Default.Equals(Session, other.Session);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_start, _end, Date);

    /// <summary>The session's name and the two instants in UTC.</summary>
    public override string ToString() =>
        Session is null ? "no occurrence" : FormattableString.Invariant($"{Session.Name} {Start:yyyy-MM-dd'T'HH:mm:ss'Z'} to {End:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    /// <summary>Whether the market has a break at an instant of the occurrence.</summary>
    internal bool IsInBreak(long instant) =>
        _hours is { Count: > 0 } hours && hours.At(instant - _end) is var next && next < hours.Count && hours[next].From <= instant - _end;

    /// <summary>The next instant at which a pause begins or ends, or the end, after an instant of the occurrence; UTC ticks.</summary>
    internal long NextChange(long instant)
    {
        var change = instant < EntriesUntilTicks ? EntriesUntilTicks : _end;
        if (_hours is { Count: > 0 } hours && hours.At(instant - _end) is var next && next < hours.Count)
        {
            var (from, to) = hours[next];
            change = Math.Min(change, _end + (from <= instant - _end ? to : from));
        }

        // Once entries are over a blackout has nothing left to keep from being opened.
        if (_hours is { Blackouts: { Count: > 0 } blackouts } && instant < EntriesUntilTicks && blackouts.At(instant) is var at && at < blackouts.Count)
        {
            change = Math.Min(change, blackouts[at].From <= instant ? blackouts[at].To : blackouts[at].From);
        }

        return Math.Min(change, _end);
    }

    private SessionPause? PauseAt(long instant)
    {
        // In a break nothing can be done at all, so it comes before the end of entries, which need not interrupt it.
        if (IsInBreak(instant))
        {
            var (from, to) = _hours![_hours.At(instant - _end)];
            return Pause(Math.Max(_start, _end + from), Math.Min(_end, _end + to), PauseReason.MarketBreak);
        }

        if (instant >= EntriesUntilTicks)
        {
            return Pause(AfterBreaks(EntriesUntilTicks, instant), NextChange(instant), PauseReason.EntriesEnded);
        }

        return _hours?.Blackouts.Containing(instant) is var (since, _, names)
            ? Pause(AfterBreaks(Math.Max(since, _start), instant), NextChange(instant), PauseReason.Blackout) with { Event = names }
            : null;
    }

    /// <summary>From when on, until an instant, the market has had no break.</summary>
    private long AfterBreaks(long since, long instant)
    {
        for (var i = 0; i < (_hours?.Count ?? 0) && _end + _hours![i].To <= instant; i++)
        {
            since = Math.Max(since, _end + _hours[i].To);
        }

        return since;
    }

    private static SessionPause Pause(long from, long to, PauseReason reason) => new(new(from, TimeSpan.Zero), new(to, TimeSpan.Zero), reason);

    private long Resolve(int time) => ZoneClock.Get(Session.TimeZone).Resolve(Date, time);
}
