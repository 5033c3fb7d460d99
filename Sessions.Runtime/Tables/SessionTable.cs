using System.Collections;
using Sessions.Calendars;
using Sessions.Occurrences;

namespace Sessions;

// docs/decisions.md 1
/// <summary>
/// A valid set of sessions that never overlap, and the answers to everything that asks "when". Immutable and safe to use
/// from any thread; looking a moment up allocates nothing.
/// </summary>
/// <remarks>Moments range over the years 1970 to 2100; any other throws <see cref="ArgumentOutOfRangeException"/>.</remarks>
public sealed class SessionTable : IReadOnlyList<Session>
{
    private readonly Session[] _written;
    private readonly Session[] _sessions;
    private readonly OccurrenceIndex _index;

    private SessionTable(Session[] sessions, ISessionCalendar? calendar)
    {
        _written = sessions;
        _sessions = Array.ConvertAll(sessions, static session =>
            ZoneClock.Get(session.TimeZone).Id is var zone && zone == session.TimeZone ? session : session with { TimeZone = zone });
        Calendar = calendar;
        _index = new OccurrenceIndex(_sessions, Array.ConvertAll(_sessions, session => CalendarOf(session)?.WithoutAuctions()));
    }

    /// <summary>When the market is open for the sessions that have no calendar of their own, or null.</summary>
    public ISessionCalendar? Calendar { get; }

    /// <summary>The number of sessions.</summary>
    public int Count => _sessions.Length;

    /// <summary>The zones as they were written and the ids by which this machine has them, of each session.</summary>
    internal IEnumerable<(string Written, string Used)> Zones => _written.Zip(_sessions, static (written, used) => (written.TimeZone, used.TimeZone));

    /// <summary>The session at a place in the declaration.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public Session this[int index] => _sessions[index];

    /// <summary>Makes a table of sessions.</summary>
    /// <param name="sessions">At least one session, at most 5,000.</param>
    /// <exception cref="SessionTableException">The sessions break a rule; it names every problem.</exception>
    public static SessionTable Create(params Session[] sessions) => Create((IEnumerable<Session>)sessions);

    /// <summary>Makes a table of sessions.</summary>
    /// <param name="sessions">At least one session, at most 5,000.</param>
    /// <param name="calendar">
    /// When the market is open, for the sessions that have no calendar of their own. Default: always, or for a session of an
    /// exchange's hours as that has it.
    /// </param>
    /// <exception cref="SessionTableException">The sessions break a rule; it names every problem.</exception>
    /// <remarks>
    /// What the calendar returns is checked when a week is first asked for, and <see cref="CalendarException"/> comes out of
    /// that question where its intervals overlap or run backwards.
    /// </remarks>
    public static SessionTable Create(IEnumerable<Session> sessions, ISessionCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        Session[] all = [.. sessions];
        if (all.Length == 0)
        {
            throw new ArgumentException("A table needs at least one session.", nameof(sessions));
        }

        if (Array.IndexOf(all, null) >= 0)
        {
            throw new ArgumentException("A session of the table is null.", nameof(sessions));
        }

        TableRules.ThrowIfInvalid(all, calendar);
        return new SessionTable(all, calendar);
    }

    /// <summary>
    /// The table with changes that a configuration makes, by session name, under the same rules. Handlers stay bound to
    /// their sessions. This table stays as it is.
    /// </summary>
    /// <param name="overrides">What changes, by the name of the session.</param>
    /// <exception cref="ArgumentException">There is no session of a name, or every session is left out.</exception>
    /// <exception cref="SessionTableException">The changed sessions break a rule; it names every problem.</exception>
    public SessionTable WithOverrides(IReadOnlyDictionary<string, SessionOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        return new SessionTable(TableOverrides.Apply(_written, overrides, Calendar), Calendar);
    }

    /// <summary>The table with other calendars, such as each with the days of a <see cref="HolidayFile"/> laid over it. This table stays as it is.</summary>
    /// <param name="replace">
    /// The calendar in the place of one by which sessions of the table are trimmed: their own, the table's or their market's. What it gives
    /// back as it was stays.
    /// </param>
    /// <returns>This table where every calendar stays.</returns>
    public SessionTable WithCalendars(Func<ISessionCalendar, ISessionCalendar> replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        var calendar = Calendar is null ? null : replace(Calendar);
        var sessions = Array.ConvertAll(_written, session =>
            session.Calendar is { } own ? replace(own) is var other && other == own ? session : session with { Calendar = other }
            : Calendar is null && MarketCalendars.Of(session) is { } market && replace(market) is var brought && brought != market ? session with { MarketCalendar = brought }
            : session);
        return calendar == Calendar && sessions.SequenceEqual(_written) ? this : new SessionTable(sessions, calendar);
    }

    /// <summary>The session that is open at a moment, also while it is paused, or null.</summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    public Session? Find(DateTimeOffset moment) => _index.FindSession(moment.UtcTicks);

    /// <summary>The occurrence that contains a moment.</summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    /// <param name="occurrence">The occurrence, where there is one.</param>
    public bool TryFind(DateTimeOffset moment, out SessionOccurrence occurrence) => _index.TryFind(moment.UtcTicks, out occurrence);

    /// <summary>The first occurrence that starts at the moment or after it.</summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    /// <exception cref="InvalidOperationException">None starts before the year 2101.</exception>
    public SessionOccurrence FindNext(DateTimeOffset moment) => TryFindNext(moment, out var occurrence)
        ? occurrence
        : throw new InvalidOperationException(FormattableString.Invariant(
            $"No session starts between {moment.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} and the year 2101."));

    /// <summary>The first occurrence that starts at the moment or after it, where there is one before the year 2101.</summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    /// <param name="occurrence">The occurrence, where there is one.</param>
    public bool TryFindNext(DateTimeOffset moment, out SessionOccurrence occurrence) => _index.TryFindNext(moment.UtcTicks, out occurrence);

    /// <summary>Whether a session is open at a moment.</summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    public bool Contains(DateTimeOffset moment) => Find(moment) is not null;

    /// <summary>Whether a session is open at a moment and opens no new position then: in a market's break, or after its entries.</summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    public bool IsPaused(DateTimeOffset moment) => TryFind(moment, out var occurrence) && occurrence.IsPaused(moment);

    /// <summary>Until when the open session opens no new position, UTC; null where none is open or it is not paused.</summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    public DateTimeOffset? PausedUntil(DateTimeOffset moment) => TryFind(moment, out var occurrence) ? occurrence.PausedUntil(moment) : null;

    /// <summary>
    /// The date by which an instant counts: Sunday evening in Chicago is Monday's. By the calendar of the session that is open then; where it
    /// has none, the local date on which the session's day ends, and a day ends at the session's <see cref="Session.End"/>. While none
    /// is open, the date of the one that ended on the same local day, else that of the next to start.
    /// </summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    public DateOnly TradingDate(DateTimeOffset moment)
    {
        if (TryFind(moment, out var occurrence))
        {
            return TradingDates.Of(occurrence, CalendarOf(occurrence.Session), moment.UtcTicks);
        }

        var hasEnded = _index.TryFindEnded(moment.UtcTicks, out var ended);
        return hasEnded && TradingDates.IsOnLastDayOf(ended, moment.UtcTicks) ? TradingDates.Of(ended, CalendarOf(ended.Session), ended.EndTicks)
            : TryFindNext(moment, out var next) ? TradingDates.Of(next, CalendarOf(next.Session), next.StartTicks)
            : DateOnly.FromDateTime(ZoneClock.Get(_sessions[0].TimeZone).ToLocal(moment.UtcTicks).DateTime);
    }

    /// <summary>The calendar by which a session of the table is trimmed and paused: its own, the table's or its market's; null for none.</summary>
    /// <param name="session">A session.</param>
    public ISessionCalendar? CalendarOf(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Calendar ?? Calendar ?? MarketCalendars.Of(session);
    }

    /// <summary>How long it is until a session is open: zero while one is.</summary>
    /// <param name="moment">Any instant of the years 1970 to 2100.</param>
    /// <exception cref="InvalidOperationException">None starts before the year 2101.</exception>
    public TimeSpan Until(DateTimeOffset moment) => Contains(moment) ? TimeSpan.Zero : FindNext(moment).Start - moment;

    /// <summary>
    /// The occurrences that start in <c>[from, to)</c>, in order. Half-open, so two adjacent ranges give each occurrence once;
    /// one that started before <paramref name="from"/> is not among them.
    /// </summary>
    /// <param name="from">The first instant at which an occurrence may start.</param>
    /// <param name="to">The first instant at which it may not.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range leaves the years 1970 to 2100.</exception>
    public IEnumerable<SessionOccurrence> Occurrences(DateTimeOffset from, DateTimeOffset to)
    {
        CheckRange(from, to);
        return _index.Between(from.UtcTicks, to.UtcTicks);
    }

    /// <summary>
    /// The windows that would start in <c>[from, to)</c> and do not occur, in order: those wholly inside a gap of their
    /// zone's clock, those of which an earlier session of another zone leaves nothing, and those of which the market does.
    /// </summary>
    /// <param name="from">The first instant at which a window may start.</param>
    /// <param name="to">The first instant at which it may not.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range leaves the years 1970 to 2100.</exception>
    public IEnumerable<SkippedOccurrence> Skipped(DateTimeOffset from, DateTimeOffset to)
    {
        CheckRange(from, to);
        return _index.SkippedBetween(from.UtcTicks, to.UtcTicks);
    }

    /// <inheritdoc/>
    public IEnumerator<Session> GetEnumerator() => ((IEnumerable<Session>)_sessions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void CheckRange(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The range ends at {to:u}, before it begins at {from:u}.", nameof(to));
        }

        Weeks.ThrowIfOutOfRange(from.UtcTicks);

        // Half-open: the first instant of 2101 ends the last range.
        Weeks.ThrowIfOutOfRange(Math.Max(from.UtcTicks, to.UtcTicks - 1));
    }
}
