using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Calendars;

namespace Sessions.Gates;

/// <summary>When a closing past its deadline is tried again: after a pause, or when a market that is shut opens next.</summary>
internal static class MarketPause
{
    /// <summary>No market is shut for longer; one that seems to be is not waited for.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromDays(14);

    /// <summary>The market's next open instant, where it is shut; null where it is open, or where nobody knows.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A calendar is anybody's code; where it fails, the closing goes on as without one.")]
    public static DateTimeOffset? NextOpen(ISessionCalendar? calendar, DateTimeOffset now, ILogger logger)
    {
        try
        {
            foreach (var interval in calendar?.OpenIntervals(now, now + _longest) ?? [])
            {
                return interval.Open > now ? interval.Open : null;
            }
        }
        catch (Exception exception)
        {
            logger.CalendarFailed(exception);
        }

        return null;
    }
}
