using Sessions.Calendars;

namespace Sessions.Reliability.Support;

/// <summary>A market that is open from 7:00 to 20:00 UTC, and has a break from 11:00 to 13:00.</summary>
internal sealed class LunchMarket : ISessionCalendar
{
    public DateOnly KnownFrom => DateOnly.MinValue;

    public DateOnly KnownThrough => DateOnly.MaxValue;

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        for (var day = from.UtcDateTime.Date.AddDays(-1); day < to.UtcDateTime; day = day.AddDays(1))
        {
            foreach (var (open, close) in new[] { (7, 11), (13, 20) })
            {
                var interval = new OpenInterval(new DateTimeOffset(day.AddHours(open), TimeSpan.Zero), new DateTimeOffset(day.AddHours(close), TimeSpan.Zero));
                if (interval.Close > from && interval.Open < to)
                {
                    yield return interval;
                }
            }
        }
    }
}
