using Sessions.Schedule;

namespace Sessions;

/// <summary>Applies a configuration's changes to sessions, by the same rules as those that were declared.</summary>
internal static class TableOverrides
{
    /// <summary>Gives the changed sessions, in their order.</summary>
    /// <exception cref="ArgumentException">There is no session of that name, or none is left.</exception>
    /// <exception cref="SessionTableException">A changed session by itself breaks a rule, or all of them together do.</exception>
    public static Session[] Apply(IReadOnlyList<Session> sessions, IReadOnlyDictionary<string, SessionOverride> overrides)
    {
        ThrowIfUnknown(sessions, overrides);
        var problems = new List<ScheduleProblem>();
        var changed = sessions.Where(session => overrides.GetValueOrDefault(session.Name)?.Enabled != false).Select((session, index) =>
            overrides.TryGetValue(session.Name, out var change) ? Change(session, change, index, problems) : session).ToArray();
        if (changed.Length == 0)
        {
            throw new ArgumentException("Every session is left out; a table needs at least one.", nameof(overrides));
        }

        TableRules.ThrowIfInvalid(changed, problems);
        return changed!;
    }

    /// <summary>The changed session; null where its times cannot be read, which is among the problems then.</summary>
    private static Session? Change(Session session, SessionOverride change, int index, List<ScheduleProblem> problems)
    {
        var raw = new RawSession(
            RawTime.Of(change.Start ?? WallTime.Format(session.StartTime)),
            RawTime.Of(change.End ?? WallTime.Format(session.EndTime)),
            session.Name,
            change.TimeZone ?? session.TimeZone,
            (int)(change.Days ?? session.Days),
            EntriesUntilOf(session, change),
            change.EndLead);
        if (ScheduleReader.Read(raw, index, problems) is not { } window)
        {
            return null;
        }

        var changed = session with
        {
            Start = TimeOf(window.Start),
            End = TimeOf(window.End),
            IsAllDay = window.End - window.Start == WallTime.Day,
            TimeZone = window.Zone,
            Days = (SessionDays)window.Days,
            EntriesUntil = window.EntriesUntil is { } entriesUntil ? TimeOf(entriesUntil) : null,
            EntriesLead = change.EntriesUntil is null ? session.EntriesLead : DurationOf(window.EntriesLead),
            EndLead = change.EndLead is null ? session.EndLead : DurationOf(window.EndLead),
            Breaks = change.Breaks ?? session.Breaks,
            OnStart = change.OnStart ?? session.OnStart,
            OnEnd = change.OnEnd ?? session.OnEnd,
        };

        // A default name is made of the hours: under new hours the session keeps the name by which it is known.
        return changed.Name == session.Name ? changed : changed with { Name = session.Name };
    }

    private static RawTime EntriesUntilOf(Session session, SessionOverride change) =>
        change.EntriesUntil is { } text ? RawTime.Of(text)
        : session.EntriesUntil is { } time ? RawTime.Of(WallTime.FormatWithinDay((int)(time.Ticks / TimeSpan.TicksPerMillisecond)))
        : RawTime.Missing;

    private static TimeSpan? DurationOf(int? milliseconds) => milliseconds is { } time ? TimeSpan.FromMilliseconds((long)time) : null;

    private static TimeOnly TimeOf(int time) => new(time % WallTime.Day * TimeSpan.TicksPerMillisecond);

    private static void ThrowIfUnknown(IReadOnlyList<Session> sessions, IReadOnlyDictionary<string, SessionOverride> overrides)
    {
        if (overrides.Keys.FirstOrDefault(name => !sessions.Any(session => session.Name == name)) is { } unknown)
        {
            throw new ArgumentException(
                $"There is no session '{unknown}' to change; there are {string.Join(", ", sessions.Select(static session => $"'{session.Name}'"))}.", nameof(overrides));
        }
    }
}
