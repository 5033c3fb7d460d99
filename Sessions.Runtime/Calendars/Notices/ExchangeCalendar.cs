using Sessions.Schedule;

namespace Sessions.Calendars;

/// <summary>
/// The calendar of a market that keeps to a notice. An exchange is a class that derives from it and holds its notice, so
/// that <c>[SessionCalendar(typeof(…))]</c> can name it; a calendar made at run time is one of these itself.
/// Markets are open in the years 1970 to 2100 only; at their edges the notice's <see cref="ExchangeNotice.KnownFrom"/> and
/// <see cref="ExchangeNotice.KnownThrough"/> say what is exact. Safe to use from several threads.
/// </summary>
/// <param name="notice">The hours and the days that differ.</param>
public class ExchangeCalendar(ExchangeNotice notice) : IMarketCalendar, IAuctionCalendar, ITradingDayCalendar
{
    /// <summary>The hours and the days that differ.</summary>
    public ExchangeNotice Notice { get; } = notice ?? throw new ArgumentNullException(nameof(notice));

    /// <summary>
    /// The same market without its closing auctions, where the notice has them inside the hours; else this calendar itself.
    /// Sessions keep to it: they end when continuous trading does.
    /// </summary>
    public ISessionCalendar ContinuousTrading => field ??= Notice.HasAuctions ? new ContinuousCalendar(Notice) : this;

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

    DateOnly? ITradingDayCalendar.TradingDayAt(long instant) => Notice.TradingDays.At(instant);

    /// <summary>Why a day differs from others: <c>Good Friday</c>, or null on a day like any other.</summary>
    /// <param name="day">A day in the market's zone.</param>
    public string? OccasionOf(DateOnly day)
    {
        var special = Notice.Days.SpecialDaysIn(day.Year)[day].ToList();
        return (special.Find(static s => s.IsWholeDay) ?? special.Find(static s => s.IsClosed) ?? special.FirstOrDefault())?.Name;
    }

    /// <summary>
    /// The market's hours as a session that keeps to this calendar: from the earliest opening to the latest close that the notice
    /// has at any time, which the calendar trims to those of each day. Named as the market is, without actions.
    /// </summary>
    /// <exception cref="InvalidOperationException">The market is open for longer than a day at a time, on several days in a row.</exception>
    public Session ToSession()
    {
        var (open, close) = (Notice.Hours.Min(static hours => hours.OpenTime), Notice.Hours.Max(static hours => hours.CloseTime));

        // A window of the evening before is a session of the day before.
        var back = open < 0 ? 1 : 0;
        var trading = (int)Notice.Hours.Aggregate(SessionDays.None, static (days, hours) => days | hours.Days);
        var days = ((trading >> back) | (trading << (7 - back))) & DayBits.EveryDay;
        var window = new ScheduleWindow(0, Notice.Name, open + (back * WallTime.Day), close + (back * WallTime.Day), days, TimeZone);
        if (window.Length > WallTime.Week || WeekOverlap.WithItself(window) is not null)
        {
            throw new InvalidOperationException(
                $"{Notice.Name} is open for longer than a day at a time on several days in a row, which no session is; write the hours that are wanted, and name this "
                    + "calendar for them.");
        }

        return new Session(TimeOf(open), TimeOf(close))
        {
            Name = Notice.Name,
            TimeZone = TimeZone,
            Days = (SessionDays)days,
            EndDays = window.EndDays,
            Calendar = this,
        };
    }

    /// <summary>The market's name.</summary>
    public override string ToString() => Notice.Name;

    private static TimeOnly TimeOf(int milliseconds) => TimeOnly.FromTimeSpan(TimeSpan.FromMilliseconds((milliseconds + WallTime.Day) % WallTime.Day));
}
