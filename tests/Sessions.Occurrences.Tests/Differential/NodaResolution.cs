using NodaTime;

namespace Sessions.Occurrences.Tests.Differential;

/// <summary>
/// What the contract says of boundaries, written a second time over NodaTime's local times and zone mappings. It shares
/// nothing with the product: not the offsets, not the data, not the arithmetic.
/// </summary>
internal sealed class NodaResolution(IReadOnlyList<Session> sessions)
{
    private readonly DateTimeZone[] _zones = [.. sessions.Select(session => DateTimeZoneProviders.Tzdb[session.TimeZone])];

    /// <summary>The occurrences that the windows of the days [first, last] make, sorted by start.</summary>
    public List<ExpectedOccurrence> Between(DateOnly first, DateOnly last)
    {
        var windows = new List<(ExpectedOccurrence Occurrence, int Order)>();
        for (var i = 0; i < sessions.Count; i++)
        {
            for (var date = first; date <= last; date = date.AddDays(1))
            {
                if (StartsOn(sessions[i].Days, date.DayOfWeek))
                {
                    windows.Add((Window(i, date), i));
                }
            }
        }

        windows.Sort(static (left, right) => left.Occurrence.Start != right.Occurrence.Start
            ? left.Occurrence.Start.CompareTo(right.Occurrence.Start)
            : left.Order.CompareTo(right.Order));

        // Where clocks drift together the later start waits for the earlier end; what is left of nothing does not occur.
        var occurrences = new List<ExpectedOccurrence>(windows.Count);
        var busyUntil = long.MinValue;
        foreach (var (window, _) in windows)
        {
            var start = window.Start < busyUntil ? busyUntil : window.Start;
            if (start < window.End)
            {
                occurrences.Add(window with { Start = start });
                busyUntil = window.End;
            }
        }

        return occurrences;
    }

    private ExpectedOccurrence Window(int index, DateOnly date)
    {
        var session = sessions[index];
        var day = LocalDate.FromDateOnly(date);
        var start = Instant(_zones[index], day + LocalTime.FromTimeOnly(session.Start));
        var end = Instant(_zones[index], day.PlusDays(session.EndDays) + LocalTime.FromTimeOnly(session.End));
        return new ExpectedOccurrence(session, date, start, end);
    }

    /// <summary>The first instant after a gap; the earlier pass of an overlap.</summary>
    private static long Instant(DateTimeZone zone, LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        var instant = mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
        return instant.ToDateTimeUtc().Ticks;
    }

    private static bool StartsOn(SessionDays days, DayOfWeek day) => days.HasFlag(day switch
    {
        DayOfWeek.Monday => SessionDays.Monday,
        DayOfWeek.Tuesday => SessionDays.Tuesday,
        DayOfWeek.Wednesday => SessionDays.Wednesday,
        DayOfWeek.Thursday => SessionDays.Thursday,
        DayOfWeek.Friday => SessionDays.Friday,
        DayOfWeek.Saturday => SessionDays.Saturday,
        _ => SessionDays.Sunday,
    });
}
