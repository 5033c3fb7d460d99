using Sessions.Schedule;

namespace Sessions;

/// <summary>
/// Declares a session of a strategy class: a half-open window <c>[start, end)</c> of wall-clock time in one zone,
/// on the weekdays on which it starts. The generator gives the class a <c>Sessions</c> table and a gated <c>RunAsync</c>.
/// </summary>
/// <remarks>
/// A time is <c>H:mm</c>, <c>HH:mm</c>, <c>HH:mm:ss</c> or <c>HH:mm:ss.fff</c>; an <see cref="int"/> is a whole hour.
/// An end before its start is on the next day. <c>24:00</c> and <c>02:00+1</c> say so, and <c>("17:00", "17:00+1")</c> is a
/// day of 24 hours; a session may last up to seven days, <c>("17:00", "17:00+5", Days = SessionDays.Sunday)</c> from Sunday to Friday. Instead of times, a <see cref="Market"/> gives its regular hours.
/// On a static class the attribute holds sessions for classes that take them with <see cref="UseSessionsAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SessionAttribute : Attribute
{
    /// <summary>Declares a session by two times of day.</summary>
    /// <param name="start">The first instant of the session, wall clock.</param>
    /// <param name="end">The first instant after it, wall clock.</param>
    public SessionAttribute(string start, string end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Declares a session by two whole hours.</summary>
    /// <param name="start">The hour at which it starts, 0 to 23.</param>
    /// <param name="end">The hour at which it ends, 0 to 24.</param>
    public SessionAttribute(int start, int end)
    {
        Start = start.ToString(System.Globalization.CultureInfo.InvariantCulture);
        End = end.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Declares the regular hours of a market, in its zone and on its weekdays; <see cref="TimeZone"/> and
    /// <see cref="Days"/>, where given, come before the market's. An exchange brings its calendar, which for most is in the package
    /// Sessions.Calendars, or without that its ordinary hours with their dates; its lunch is a pause. <c>[SessionCalendar(typeof(AlwaysOpen))]</c> on the class says that none is meant.
    /// </summary>
    /// <param name="market">The market.</param>
    public SessionAttribute(Market market)
    {
        Market = market;
        var hours = MarketTable.Find((int)market);
        Start = hours?.Start ?? "";
        End = hours?.End ?? "";
    }

    /// <summary>The market whose hours are meant, or <see cref="Market.None"/> where times are written.</summary>
    public Market Market { get; }

    /// <summary>The first instant of the session, as written, or of the market's day.</summary>
    public string Start { get; }

    /// <summary>The first instant after the session, as written, or after the market's day.</summary>
    public string End { get; }

    /// <summary>
    /// The name, unique in the class. Default: the hours, such as <c>08:00-12:00</c>, or the market, such as <c>London</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// The IANA id of the zone whose clock is meant. Default: the market's, then that of
    /// <see cref="SessionDefaultsAttribute"/>, then UTC.
    /// </summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// The weekdays on which the session starts, in its zone. Default: those of the market, then the days of
    /// <see cref="SessionDefaultsAttribute"/>, then every day.
    /// </summary>
    public SessionDays Days { get; set; } = SessionDays.EveryDay;

    /// <summary>What is done when the session begins.</summary>
    public SessionAction OnStart { get; set; }

    /// <summary>What is done when the session ends.</summary>
    public SessionAction OnEnd { get; set; }

    /// <summary>The method that <see cref="OnStart"/> = <see cref="SessionAction.Custom"/> calls.</summary>
    public string? CustomStart { get; set; }

    /// <summary>The method that <see cref="OnEnd"/> = <see cref="SessionAction.Custom"/> calls.</summary>
    public string? CustomEnd { get; set; }

    /// <summary>
    /// When the session stops opening positions: a wall-clock time such as <c>11:30</c>, or <c>11:30+3</c> three days after the
    /// start's, which stays where it is, or with a minus how long before the end of an occurrence, wherever a calendar puts that: <c>-00:30</c>. Default: its end.
    /// </summary>
    public string? EntriesUntil { get; set; }

    /// <summary>
    /// How long after the market's open an occurrence starts, such as <c>00:15</c>: it starts at its window's start or so long after the
    /// open, whichever comes last. Default: no lag. Where no open is known, it counts from the window's start.
    /// </summary>
    public string? StartLag { get; set; }

    /// <summary>
    /// How long before the market's close an occurrence ends, such as <c>00:00:30</c>: it ends at its window's end or so long
    /// before the close, whichever comes first. Default: 30 s where the end closes something, none where <see cref="OnEnd"/>
    /// is None. Where no close is known, a lead that is given counts from the window's end.
    /// </summary>
    public string? EndLead { get; set; }

    /// <summary>
    /// How long the strategy's position may be held, where it was opened in this session, such as <c>00:30</c>: it is closed so long after the
    /// strategy was last flat, by its own fills, whether a session is open then or not; at the market's next open where that is shut. Default: no
    /// such limit.
    /// </summary>
    public string? MaxHold { get; set; }

    /// <summary>What a break of the market, such as lunch, is inside the window. Default: a pause.</summary>
    public SessionBreaks Breaks { get; set; }

    /// <summary>Whose positions the actions close. Default: the strategy's own.</summary>
    public SessionScope Scope { get; set; }

    /// <summary>Whether resting orders stay when the session ends. Default: they are cancelled.</summary>
    public bool KeepOrders { get; set; }
}
