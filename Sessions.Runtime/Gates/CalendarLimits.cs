using Microsoft.Extensions.Logging;
using Sessions.Calendars;

namespace Sessions.Gates;

/// <summary>
/// Warns where an occurrence lies outside the days for which its calendar vouches: once for each calendar and each of its two
/// ends, since a back-test over years would say the same of every day.
/// </summary>
internal sealed class CalendarLimits(ILogger logger)
{
    private Dictionary<ISessionCalendar, Sides>? _told;

    [Flags]
    private enum Sides
    {
        None = 0,
        Before = 1,
        Past = 2,
    }

    /// <summary>Logs the warning and gives it as a sentence; null where there is none, or where it was given before.</summary>
    public string? Warn(in SessionOccurrence occurrence, ISessionCalendar? calendar)
    {
        var (session, date) = (occurrence.Session.Name, occurrence.Date);
        if (calendar?.KnownFrom is { } from && date < from && IsFirst(calendar, Sides.Before))
        {
            logger.CalendarNotReached(session, date, from);
            return FormattableString.Invariant(
                $"session {session} of {date:yyyy-MM-dd} is before {from:yyyy-MM-dd}, from which its calendar is known; the market may have kept other hours");
        }

        if (calendar?.KnownThrough is { } through && date > through && IsFirst(calendar, Sides.Past))
        {
            logger.CalendarOutrun(session, date, through);
            return FormattableString.Invariant(
                $"session {session} of {date:yyyy-MM-dd} is past {through:yyyy-MM-dd}, through which its calendar is known; the market may keep other hours");
        }

        return null;
    }

    private bool IsFirst(ISessionCalendar calendar, Sides side)
    {
        _told ??= new Dictionary<ISessionCalendar, Sides>(ReferenceEqualityComparer.Instance);
        var told = _told.GetValueOrDefault(calendar);
        _told[calendar] = told | side;
        return (told & side) == 0;
    }
}
