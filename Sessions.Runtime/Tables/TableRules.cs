using System.Globalization;
using Sessions.Calendars;
using Sessions.Occurrences;
using Sessions.Schedule;

namespace Sessions;

/// <summary>Applies the schedule rules to sessions made in code.</summary>
internal static class TableRules
{
    /// <exception cref="SessionTableException">The sessions break a rule; it names every problem.</exception>
    public static void ThrowIfInvalid(IReadOnlyList<Session> sessions, ISessionCalendar? calendar)
    {
        var raw = new RawSession[sessions.Count];
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] = RawOf(sessions[i], calendar);
        }

        Check(sessions, raw, calendar);
    }

    /// <summary>The windows of sessions as they are to be: of each session the handlers, and what it declares or a configuration makes of it.</summary>
    /// <exception cref="SessionTableException">They break a rule; it names every problem.</exception>
    public static IReadOnlyList<ScheduleWindow> Check(IReadOnlyList<Session> sessions, IReadOnlyList<RawSession> raw, ISessionCalendar? calendar)
    {
        var schedule = ScheduleRules.Check(raw, SystemZoneRules.Instance);
        List<ScheduleProblem> problems = [.. schedule.Problems];
        for (var i = 0; i < sessions.Count; i++)
        {
            UnboundHandlers.Check(raw[i], i, ScheduleArgument.OnStart, sessions[i].StartHandler >= 0, schedule.Windows, problems);
            UnboundHandlers.Check(raw[i], i, ScheduleArgument.OnEnd, sessions[i].EndHandler >= 0, schedule.Windows, problems);
        }

        CheckCalendars(sessions, calendar, problems);
        return problems.Count == 0
            ? schedule.Windows
            : throw new SessionTableException([.. problems.Select(static problem => new SessionProblem(problem.Id, problem.Message))]);
    }

    /// <summary>The session as the rules judge it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="calendar">The calendar of its table, or null.</param>
    public static RawSession RawOf(Session session, ISessionCalendar? calendar) => new(
        TimeOf(session.Start),
        TimeOf(session.End, session.GivenEndDays),
        session.GivenName,
        session.TimeZone ?? "",
        (int)session.Days,
        session.EntriesUntil is { } until ? TimeOf(until, session.EntriesUntilDays) : RawTime.Missing,
        RawDuration.Of(session.EndLead),
        (int)session.Breaks,
        (int)session.Market)
    {
        OnStart = (int)session.OnStart,
        OnEnd = (int)session.OnEnd,
        Scope = (int)session.Scope,
        StartLag = RawDuration.Of(session.StartLag),
        MaxHold = RawDuration.Of(session.MaxHold),
        EntriesLead = RawDuration.Of(session.EntriesLead),
        HasCalendar = (session.Calendar ?? calendar) is not null,
    };

    /// <summary>A time finer than a millisecond, and one of a day that no session reaches, is left to the rules as the text that it is.</summary>
    private static RawTime TimeOf(TimeOnly written, int days = 0) => written.Ticks % TimeSpan.TicksPerMillisecond == 0 && days is >= 0 and <= 7
        ? RawTime.At((int)(written.Ticks / TimeSpan.TicksPerMillisecond) + (days * WallTime.Day))
        : RawTime.Of(written.ToString(written.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture)
            + (days == 0 ? "" : days.ToString("+0;-0", CultureInfo.InvariantCulture)));

    /// <summary>A calendar computes its days when it is first asked, which may be in the midst of a run: its zone is asked for now.</summary>
    private static void CheckCalendars(IReadOnlyList<Session> sessions, ISessionCalendar? calendar, List<ScheduleProblem> problems)
    {
        var judged = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sessions.Count; i++)
        {
            foreach (var zone in ZonesOf(sessions[i].Calendar ?? calendar).Where(judged.Add))
            {
                if (!ZoneClock.TryGet(zone, out _) && !sessions.Any(session => session.TimeZone == zone))
                {
                    problems.Add(ScheduleRules.UnknownZone(zone, SystemZoneRules.Instance, i));
                }
            }
        }
    }

    private static IEnumerable<string> ZonesOf(ISessionCalendar? calendar) =>
        (calendar is IMarketCalendar { TimeZone: { } zone } ? [zone] : Enumerable.Empty<string>())
            .Concat(calendar is ICombinedCalendar combined ? combined.Parts.SelectMany(ZonesOf) : []);
}
