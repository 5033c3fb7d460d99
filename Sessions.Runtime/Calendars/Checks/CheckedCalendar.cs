using System.Globalization;

namespace Sessions.Calendars;

/// <summary>
/// Stands before a calendar that a user wrote and lets nothing through that breaks the interface's promise. Intervals outside
/// the range that was asked for are left out, since that breaks nothing.
/// </summary>
internal sealed class CheckedCalendar(ISessionCalendar calendar) : ISessionCalendar, ICombinedCalendar, IAuctionCalendar
{
    private readonly ISessionCalendar _calendar = calendar ?? throw new ArgumentNullException(nameof(calendar));

    public IEnumerable<ISessionCalendar> Parts => [_calendar];

    public DateOnly KnownFrom => _calendar.KnownFrom;

    public DateOnly KnownThrough => _calendar.KnownThrough;

    public ISessionCalendar ContinuousTrading => field ??= _calendar.WithoutAuctions() is var continuous && continuous == _calendar ? this : Of(continuous);

    private string Name => _calendar.GetType().Name;

    /// <summary>The calendar itself where this library vouches for it, else with the check before it.</summary>
    public static ISessionCalendar Of(ISessionCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.GetType().Assembly == typeof(CheckedCalendar).Assembly ? calendar : new CheckedCalendar(calendar);
    }

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to ? [] : Between(from.ToUniversalTime(), to.ToUniversalTime());
    }

    private IEnumerable<OpenInterval> Between(DateTimeOffset from, DateTimeOffset to)
    {
        var intervals = _calendar.OpenIntervals(from, to) ?? throw new CalendarException(Name, "returned null; where it is never open it returns an empty sequence.");
        OpenInterval? last = null;
        foreach (var interval in intervals)
        {
            Check(interval);
            if (last is { } before)
            {
                CheckOrder(before, interval);
            }

            last = interval;
            if (interval.Open >= to)
            {
                yield break;
            }

            if (interval.Close > from)
            {
                yield return interval;
            }
        }
    }

    private void Check(OpenInterval interval)
    {
        if (interval.Open.Offset != TimeSpan.Zero || interval.Close.Offset != TimeSpan.Zero)
        {
            throw new CalendarException(Name, $"returned {Show(interval)}, which is not in UTC; use ToUniversalTime().");
        }

        if (interval.Close == interval.Open)
        {
            throw new CalendarException(Name, $"returned {Show(interval)}, which is empty; where it is not open it returns no interval.");
        }

        if (interval.Close < interval.Open)
        {
            throw new CalendarException(Name, $"returned {Show(interval)}, which runs backwards: its close must be later than its open.");
        }
    }

    private void CheckOrder(OpenInterval before, OpenInterval interval)
    {
        if (interval.Open < before.Open)
        {
            throw new CalendarException(Name, $"returned {Show(interval)} after {Show(before)}, which is later; intervals must be in order.");
        }

        if (interval.Open <= before.Close)
        {
            var what = interval.Open == before.Close ? "touches" : "overlaps";
            throw new CalendarException(Name, $"returned {Show(interval)}, which {what} {Show(before)}; return one interval for both.");
        }
    }

    private static string Show(OpenInterval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{Show(interval.Open)} to {Show(interval.Close)}");

    private static string Show(DateTimeOffset moment) => moment.Offset == TimeSpan.Zero
        ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
