using Sessions.Occurrences;
using Sessions.Schedule;

namespace Sessions;

/// <summary>Applies the schedule rules to sessions made in code.</summary>
internal static class TableRules
{
    public static void ThrowIfInvalid(IReadOnlyList<Session> sessions) => ThrowIfInvalid(sessions, []);

    /// <summary>Throws what was found already together with what is found here. A session that could not be read is null.</summary>
    public static void ThrowIfInvalid(IReadOnlyList<Session?> sessions, List<ScheduleProblem> problems)
    {
        var windows = new List<ScheduleWindow>(sessions.Count);
        for (var i = 0; i < sessions.Count; i++)
        {
            if (sessions[i] is { } session && Read(session, i, problems) is { } window)
            {
                windows.Add(window);
            }
        }

        ScheduleRules.CheckTogether(windows, SystemZoneRules.Instance, problems);
        if (problems.Count > 0)
        {
            throw new SessionTableException([.. problems.Select(static problem => new SessionProblem(problem.Id, problem.Message))]);
        }
    }

    private static ScheduleWindow? Read(Session session, int index, List<ScheduleProblem> problems)
    {
        var before = problems.Count;
        CheckPrecision(session.Start, ScheduleArgument.Start, index, problems);
        CheckPrecision(session.End, ScheduleArgument.End, index, problems);
        CheckPrecision(session.EntriesUntil ?? default, ScheduleArgument.EntriesUntil, index, problems);
        var end = session.EndTime;
        if (!ScheduleReader.CheckSpan(
            WallTime.Format(session.StartTime), WallTime.Format(end), session.StartTime, ref end, index, problems))
        {
            return null;
        }

        var window = new ScheduleWindow(index, session.Name, session.StartTime, end, (int)session.Days, session.TimeZone, session.EntriesUntilTime);
        ScheduleReader.CheckDays(window.Days, index, window.Words, problems);
        if (window.EntriesUntil is { } entriesUntil)
        {
            ScheduleReader.CheckEntriesUntil(window, entriesUntil, problems);
        }

        if (session.EntriesLead is { } lead)
        {
            // One that is longer than a day is so whatever it is cut to.
            ScheduleReader.CheckEntriesLead(window, (int)Math.Clamp(lead.TotalMilliseconds, 0, 2 * WallTime.Day), lead.ToString(), problems);
        }

        CheckHandler(session.OnStart, session.StartHandler, nameof(Session.OnStart), ScheduleArgument.OnStart, window, problems);
        CheckHandler(session.OnEnd, session.EndHandler, nameof(Session.OnEnd), ScheduleArgument.OnEnd, window, problems);
        return problems.Count == before ? window : null;
    }

    private static void CheckPrecision(TimeOnly time, ScheduleArgument argument, int index, List<ScheduleProblem> problems)
    {
        if (time.Ticks % TimeSpan.TicksPerMillisecond != 0)
        {
            problems.Add(ScheduleProblem.Of(
                Rules.SES0001NotATimeOfDay, index, argument,
                time.ToString("HH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture), "write whole milliseconds"));
        }
    }

    private static void CheckHandler(
        SessionAction action, int handler, string property, ScheduleArgument argument, ScheduleWindow window, List<ScheduleProblem> problems)
    {
        if (action == SessionAction.Custom && handler < 0)
        {
            problems.Add(ScheduleProblem.Of(
                Rules.SES0009NoHandler, window.Index, argument, window.Words, property,
                "no handler is bound to it", "declare the session with [Session] on the strategy class, which binds the method"));
        }
    }
}
