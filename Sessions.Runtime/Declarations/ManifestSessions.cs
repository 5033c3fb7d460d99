using Sessions.Calendars;
using Sessions.Manifest;
using Sessions.Schedule;

namespace Sessions;

/// <summary>Makes sessions of the text of a manifest, under the rules by which they were declared.</summary>
internal static class ManifestSessions
{
    public static IReadOnlyList<Session> Read(string text, Func<string, ISessionCalendar?> calendars)
    {
        var content = ManifestReader.Read(text);
        var problems = content.Problems.Select(static problem => new SessionProblem(problem.Id, problem.Message)).ToList();
        var found = new List<ScheduleProblem>();
        var sessions = new List<Session>(content.Sessions.Count);
        for (var i = 0; i < content.Sessions.Count; i++)
        {
            if (ScheduleReader.Read(JudgedOf(content.Sessions[i]), i, found) is { } window && found.Count == 0)
            {
                sessions.Add(SessionOf(content.Sessions[i], window) with { MarketCalendar = content.Sessions[i].MarketCalendar is { } name ? calendars(name) : null });
            }
        }

        problems.AddRange(found.Select(static problem => new SessionProblem(problem.Id, problem.Message)));
        return problems.Count == 0 ? sessions : throw new SessionTableException([.. problems]);
    }

    /// <summary>What the rules judge. Whether a calendar may close before a window ends, a manifest's sessions do not say.</summary>
    private static RawSession JudgedOf(ManifestSession declared) => declared.Raw with
    {
        OnStart = declared.Start.Action,
        OnEnd = declared.End.Action,
        Scope = declared.Scope,
        HasCalendar = true,
    };

    /// <summary>What is not said has the session's own default, so that it equals the one that the class makes.</summary>
    private static Session SessionOf(ManifestSession declared, ScheduleWindow window) =>
        new(TimeOf(window.Start), TimeOf(window.End))
        {
            EndDays = window.EndDays,
            Name = declared.Raw.Name!,
            TimeZone = window.Zone,
            Days = (SessionDays)window.Days,
            OnStart = (SessionAction)declared.Start.Action,
            OnEnd = (SessionAction)declared.End.Action,
            CustomStart = declared.Start.Custom,
            CustomEnd = declared.End.Custom,
            StartHandler = declared.Start.Handler,
            EndHandler = declared.End.Handler,
            EntriesUntil = window.EntriesUntil is { } until ? TimeOf(until) : null,
            EntriesUntilDays = window.EntriesUntilDays,
            EntriesLead = DurationOf(window.EntriesLead),
            StartLag = DurationOf(window.StartLag),
            EndLead = DurationOf(window.EndLead),
            MaxHold = DurationOf(window.MaxHold),
            Market = (Market)declared.Raw.Market,
            Breaks = (SessionBreaks)declared.Raw.Breaks,
            Scope = (SessionScope)declared.Scope,
            KeepOrders = declared.KeepOrders,
        };

    private static TimeSpan? DurationOf(int? milliseconds) => milliseconds is { } time ? TimeSpan.FromMilliseconds((long)time) : null;

    private static TimeOnly TimeOf(int time) => new(time % WallTime.Day * TimeSpan.TicksPerMillisecond);
}
