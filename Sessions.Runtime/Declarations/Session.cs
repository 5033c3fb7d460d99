using System.Runtime.CompilerServices;
using Sessions.Calendars;
using Sessions.Schedule;

namespace Sessions;

/// <summary>
/// A window <c>[Start, End)</c> of wall-clock time in one zone, on the weekdays on which it starts, and what is done at its
/// two boundaries. Half-open: the instant <see cref="End"/> is no longer part of it.
/// </summary>
/// <remarks>A session by itself is not checked; <see cref="SessionTable.Create(Session[])"/> checks all of its sessions together.</remarks>
public sealed record Session
{
    /// <summary>The number of a handler that is not there.</summary>
    internal const int NoHandler = -1;

    private static readonly ConditionalWeakTable<Session, SessionTable> _tables = [];

    private readonly string? _name;
    private readonly int _endDays;
    private HoursText _hours;

    /// <summary>A session between two times of day. An end before its start is on the next day.</summary>
    /// <param name="start">The first instant, wall clock of <see cref="TimeZone"/>; whole milliseconds.</param>
    /// <param name="end">The first instant after it; an end equal to the start is an error, see <see cref="AllDay"/>.</param>
    public Session(TimeOnly start, TimeOnly end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The first instant of the session, wall clock of <see cref="TimeZone"/>.</summary>
    public TimeOnly Start { get; init; }

    /// <summary>The first instant after the session, wall clock of <see cref="TimeZone"/>.</summary>
    public TimeOnly End { get; init; }

    /// <summary>
    /// How many days after the one on which the session starts its <see cref="End"/> is: 0 to 7. Unless given, 1 where the end is before
    /// the start, else 0. Sunday 17:00 to Friday 17:00 is <c>new Session(new(17, 0), new(17, 0)) { EndDays = 5, Days = SessionDays.Sunday }</c>.
    /// </summary>
    public int EndDays
    {
        get => _endDays != 0 || End >= Start ? _endDays : 1;
        init => _endDays = value;
    }

    /// <summary>Whether the session lasts from <see cref="Start"/> to the same time of the next day.</summary>
    public bool IsAllDay => EndDays == 1 && End == Start;

    /// <summary>The name, unique in a table: 1 to 256 printable characters. Default: the hours, such as <c>08:00-12:00</c>.</summary>
    public string Name
    {
        get => string.IsNullOrWhiteSpace(_name) ? _hours.Of(StartTime, EndTime) : _name;
        init => _name = value;
    }

    /// <summary>The IANA id of the zone whose wall clock is meant. Default: UTC.</summary>
    public string TimeZone { get; init; } = ScheduleWindow.DefaultZone;

    /// <summary>The weekdays on which the session starts, in its zone. Default: every day.</summary>
    public SessionDays Days { get; init; } = SessionDays.EveryDay;

    /// <summary>What is done when the session begins.</summary>
    public SessionAction OnStart { get; init; }

    /// <summary>What is done when the session ends.</summary>
    public SessionAction OnEnd { get; init; }

    /// <summary>The name of the handler for <see cref="OnStart"/> = <see cref="SessionAction.Custom"/>, for people to read.</summary>
    public string? CustomStart { get; init; }

    /// <summary>The name of the handler for <see cref="OnEnd"/> = <see cref="SessionAction.Custom"/>, for people to read.</summary>
    public string? CustomEnd { get; init; }

    /// <summary>The number by which <see cref="Generated.IGatedStrategy.InvokeAsync"/> knows <see cref="CustomStart"/>; -1 is none. Emitted code sets it.</summary>
    public int StartHandler { get; init; } = NoHandler;

    /// <summary>The number by which <see cref="Generated.IGatedStrategy.InvokeAsync"/> knows <see cref="CustomEnd"/>; -1 is none. Emitted code sets it.</summary>
    public int EndHandler { get; init; } = NoHandler;

    /// <summary>
    /// The first wall-clock instant at which the session opens no new position; null for its end. It stays where it is,
    /// wherever a calendar has an occurrence end. A time at or before <see cref="Start"/> is on the next day.
    /// </summary>
    public TimeOnly? EntriesUntil { get; init; }

    /// <summary>How many days after the one on which the session starts <see cref="EntriesUntil"/> is; 0 for the first such time after the start.</summary>
    public int EntriesUntilDays { get; init; }

    /// <summary>
    /// How long before an occurrence's end, wherever a calendar puts that, it opens no new position; null for not before.
    /// Where <see cref="EntriesUntil"/> is given too, the earlier of both holds.
    /// </summary>
    public TimeSpan? EntriesLead { get; init; }

    /// <summary>
    /// How long after the market's open an occurrence starts: it starts at its window's start or so long after the open, whichever comes
    /// last, so that a market that opens late makes the start later. Null: no lag. Where no open is known, it counts from the window's
    /// start. A table refuses one that is negative, and one that would leave nothing there (SES0025).
    /// </summary>
    public TimeSpan? StartLag { get; init; }

    /// <summary>
    /// How long before the market's close an occurrence ends, since a market that has closed fills nothing: it ends at its
    /// window's end or so long before the close, whichever comes first. Null: 30 s where the end closes something, none where
    /// <see cref="OnEnd"/> is None. Where no close is known, a lead that is given counts from the window's end. A table refuses
    /// one that is negative, and one that would leave nothing there (SES0025).
    /// </summary>
    public TimeSpan? EndLead { get; init; }

    /// <summary>
    /// How long the strategy's position may be held, where it was opened in this session: it is closed so long after the strategy was last
    /// flat, by its own fills, whether a session is open then or not; at the market's next open where that is shut. Null: no such limit. A table
    /// refuses one that is not above zero and below a day, and one that would never act (SES0034).
    /// </summary>
    public TimeSpan? MaxHold { get; init; }

    /// <summary>
    /// The market whose hours these are; none where the times are one's own. Where no calendar is given, an exchange's
    /// sessions keep to its own, or to its ordinary hours with their dates and breaks, as long as they are in its zone.
    /// </summary>
    public Market Market { get; init; }

    /// <summary>
    /// The exchange's calendar that <see cref="Market"/> brings, in place of its ordinary hours; null for those. Emitted code sets it where
    /// the project references Sessions.Calendars. It is not asked where the session or its table has a calendar, or where the
    /// session is not in the market's zone.
    /// </summary>
    public ISessionCalendar? MarketCalendar { get; init; }

    /// <summary>When this session's market is open; null for what the table says. Two sessions are equal only by the same instance.</summary>
    public ISessionCalendar? Calendar { get; init; }

    /// <summary>What a break of the market inside the window is: a pause, or an end and a new start.</summary>
    public SessionBreaks Breaks { get; init; }

    /// <summary>Whose positions the actions close.</summary>
    public SessionScope Scope { get; init; }

    /// <summary>Whether resting orders stay when the session ends.</summary>
    public bool KeepOrders { get; init; }

    /// <summary>The length on the wall clock, at most seven days. A change of the clock makes an occurrence shorter or longer.</summary>
    public TimeSpan Duration => TimeSpan.FromMilliseconds(EndTime - StartTime);

    /// <summary>The name that was given, or null.</summary>
    internal string? GivenName => string.IsNullOrWhiteSpace(_name) ? null : _name;

    /// <summary>Milliseconds since the midnight that begins the session's day.</summary>
    internal int StartTime => (int)(Start.Ticks / TimeSpan.TicksPerMillisecond);

    /// <summary>Milliseconds since the same midnight; past 24 hours where the session ends on a later day.</summary>
    internal int EndTime => unchecked((int)(End.Ticks / TimeSpan.TicksPerMillisecond) + (EndDays * WallTime.Day));

    /// <summary>The days of <see cref="EndDays"/> where they are given.</summary>
    internal int GivenEndDays => _endDays;

    /// <summary>Milliseconds since the same midnight at which entries end, or null.</summary>
    internal int? EntriesUntilTime => EntriesUntil is { } until
        ? ScheduleReader.WithinWindow(StartTime, unchecked((int)(until.Ticks / TimeSpan.TicksPerMillisecond) + (EntriesUntilDays * WallTime.Day)))
        : null;

    /// <summary>A day of 24 hours from a time to the same time of the next day, as futures exchanges have it.</summary>
    /// <param name="from">When the day turns, wall clock.</param>
    public static Session AllDay(TimeOnly from) => new(from, from) { EndDays = 1 };

    /// <summary>How long it is until this session is open: zero while it is.</summary>
    /// <param name="moment">The instant from which to count.</param>
    /// <exception cref="SessionTableException">The session is not valid.</exception>
    /// <exception cref="InvalidOperationException">It does not open again before the year 2101.</exception>
    public TimeSpan Until(DateTimeOffset moment) =>
        _tables.GetValue(this, static session => SessionTable.Create(session)).Until(moment);

    /// <summary>The name, hours and zone: <c>London 08:00-12:00 Europe/London</c>.</summary>
    public override string ToString()
    {
        var hours = _hours.Of(StartTime, EndTime);
        return Name == hours ? $"{hours} {TimeZone}" : $"{Name} {hours} {TimeZone}";
    }
}
