using Sessions.Calendars;

namespace Sessions.Occurrences;

/// <summary>What a market's hours leave of windows: each piece that a window and an open interval have in common.</summary>
internal sealed class MarketHours(ISessionCalendar? calendar)
{
    /// <summary>How long before a market's early close an occurrence ends, since a market that has closed fills nothing.</summary>
    public static readonly TimeSpan EarlyCloseLead = TimeSpan.FromSeconds(30);

    private readonly CheckedCalendar? _calendar = calendar is null ? null : new CheckedCalendar(calendar);

    /// <summary>Whether there is no calendar.</summary>
    public bool IsAlwaysOpen => _calendar is null;

    /// <summary>The intervals of a stretch, in UTC ticks; one without end where there is no calendar.</summary>
    public (long Open, long Close)[] Between(long from, long to) => _calendar is null
        ? [(long.MinValue, long.MaxValue)]
        : [.. _calendar.OpenIntervals(new DateTimeOffset(from, TimeSpan.Zero), new DateTimeOffset(to, TimeSpan.Zero))
            .Select(static interval => (interval.Open.UtcTicks, interval.Close.UtcTicks))];

    /// <summary>The pieces of a window, in order. Where a market closes before the window ends, the piece ends a little earlier still.</summary>
    /// <param name="start">The window's first instant, in UTC ticks.</param>
    /// <param name="end">The first instant after it.</param>
    /// <param name="endLead">How long before its end each piece ends; null for 30 s where a market closes early, else nothing.</param>
    /// <param name="intervals">The open intervals around the window.</param>
    public static IEnumerable<(long Start, long End)> Cut(long start, long end, TimeSpan? endLead, (long Open, long Close)[] intervals)
    {
        foreach (var (open, close) in intervals)
        {
            var from = Math.Max(start, open);
            var lead = endLead ?? (close < end ? EarlyCloseLead : TimeSpan.Zero);
            var to = Math.Min(end, close) - lead.Ticks;
            if (from < to)
            {
                yield return (from, to);
            }
        }
    }
}
