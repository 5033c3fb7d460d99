using Sessions.Calendars;
using Sessions.Schedule;

namespace Sessions;

// docs/decisions.md 63
/// <summary>Applies a configuration's changes to sessions, by the same rules as those that were declared.</summary>
internal static class TableOverrides
{
    /// <summary>Gives the changed sessions, in their order.</summary>
    /// <exception cref="ArgumentException">There is no session of that name, or none is left.</exception>
    /// <exception cref="SessionTableException">A changed session by itself breaks a rule, or all of them together do.</exception>
    public static Session[] Apply(IReadOnlyList<Session> sessions, IReadOnlyDictionary<string, SessionOverride> overrides, ISessionCalendar? calendar)
    {
        ThrowIfUnknown(sessions, overrides);
        Session[] kept = [.. sessions.Where(session => overrides.GetValueOrDefault(session.Name)?.Enabled != false)];
        if (kept.Length == 0)
        {
            throw new ArgumentException("Every session is left out; a table needs at least one.", nameof(overrides));
        }

        var raw = Array.ConvertAll(kept, session => RawOf(session, overrides.GetValueOrDefault(session.Name), calendar));
        var windows = TableRules.Check(kept, raw, calendar);
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = overrides.TryGetValue(kept[i].Name, out var change) ? Change(kept[i], change, windows[i]) : kept[i];
        }

        return kept;
    }

    private static RawSession RawOf(Session session, SessionOverride? change, ISessionCalendar? calendar)
    {
        var raw = TableRules.RawOf(session, calendar);
        return change is null ? raw : ChangedSession.Of(raw, session.Name, new SessionChange
        {
            Start = change.Start,
            End = change.End,
            TimeZone = change.TimeZone,
            Days = (int?)change.Days,
            EntriesUntil = change.EntriesUntil,
            StartLag = change.StartLag,
            EndLead = change.EndLead,
            MaxHold = change.MaxHold,
            Breaks = (int?)change.Breaks,
            OnStart = (int?)change.OnStart,
            OnEnd = (int?)change.OnEnd,
        });
    }

    private static Session Change(Session session, SessionOverride change, ScheduleWindow window)
    {
        var changed = session with
        {
            Start = TimeOf(window.Start),
            End = TimeOf(window.End),
            EndDays = window.EndDays,
            TimeZone = window.Zone,
            Days = (SessionDays)window.Days,
            EntriesUntil = window.EntriesUntil is { } entriesUntil ? TimeOf(entriesUntil) : null,
            EntriesUntilDays = window.EntriesUntilDays,
            EntriesLead = change.EntriesUntil is null ? session.EntriesLead : DurationOf(window.EntriesLead),
            StartLag = change.StartLag is null ? session.StartLag : DurationOf(window.StartLag),
            EndLead = change.EndLead is null ? session.EndLead : DurationOf(window.EndLead),
            MaxHold = change.MaxHold is null ? session.MaxHold : DurationOf(window.MaxHold),
            Breaks = change.Breaks ?? session.Breaks,
            OnStart = change.OnStart ?? session.OnStart,
            OnEnd = change.OnEnd ?? session.OnEnd,
        };

        // A default name is made of the hours: under new hours the session keeps the name by which it is known.
        return changed.Name == session.Name ? changed : changed with { Name = session.Name };
    }

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
