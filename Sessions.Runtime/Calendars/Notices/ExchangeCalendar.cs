namespace Sessions.Calendars;

/// <summary>
/// The calendar of a market that keeps to a notice. An exchange is a class that derives from it and holds its notice, so
/// that <c>[SessionCalendar(typeof(…))]</c> can name it; a calendar made at run time is one of these itself.
/// Markets are open in the years 1970 to 2100 only; at their edges the notice's <see cref="ExchangeNotice.KnownFrom"/> and
/// <see cref="ExchangeNotice.KnownThrough"/> say what is exact. Safe to use from several threads.
/// </summary>
/// <param name="notice">The hours and the days that differ.</param>
public class ExchangeCalendar(ExchangeNotice notice) : IMarketCalendar
{
    /// <summary>The hours and the days that differ.</summary>
    public ExchangeNotice Notice { get; } = notice ?? throw new ArgumentNullException(nameof(notice));

    /// <inheritdoc/>
    public string TimeZone => Notice.TimeZone;

    /// <inheritdoc/>
    public DateOnly KnownFrom => new(Notice.KnownFrom, 1, 1);

    /// <inheritdoc/>
    public DateOnly KnownThrough => new(Notice.KnownThrough, 12, 31);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The range runs backwards.</exception>
    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to ? [] : Notice.Years.Between(from.UtcTicks, to.UtcTicks);
    }

    /// <summary>Why a day differs from others: <c>Good Friday</c>, or null on a day like any other.</summary>
    /// <param name="day">A day in the market's zone.</param>
    public string? OccasionOf(DateOnly day)
    {
        var special = Notice.Days.SpecialDaysIn(day.Year)[day].ToList();
        return (special.Find(static s => s.IsWholeDay) ?? special.Find(static s => s.IsClosed) ?? special.FirstOrDefault())?.Name;
    }

    /// <summary>The market's name.</summary>
    public override string ToString() => Notice.Name;
}
