using Sessions.Schedule;

namespace Sessions.Calendars;

// docs/decisions.md 60, 61
/// <summary>A calendar in which the days of a file are replaced by what the file says of them.</summary>
internal sealed class HolidayFileCalendar : IMarketCalendar, ICombinedCalendar, IAuctionCalendar, ITradingDayCalendar
{
    private readonly ISessionCalendar _calendar;
    private readonly ISessionCalendar _without;
    private readonly Func<ISessionCalendar> _continuous;

    public HolidayFileCalendar(HolidayFile file, ISessionCalendar calendar, LocalDays zone)
        : this(file, calendar, (calendar as ExchangeCalendar)?.Notice, zone, KnownOf(file, calendar))
    {
    }

    private HolidayFileCalendar(
        HolidayFile file, ISessionCalendar calendar, ExchangeNotice? notice, LocalDays zone, (DateOnly From, DateOnly Through) known)
    {
        TimeZone = zone.TimeZone;
        _without = calendar;
        _continuous = () => calendar.WithoutAuctions() is var continuous && continuous == calendar
            ? this
            : new HolidayFileCalendar(file, continuous, notice, zone, known);
        var usual = CheckedCalendar.Of(calendar);
        var windows = new List<Window>();
        var problems = new List<string>();
        foreach (var line in file.Lines.Where(static line => !line.IsClosed))
        {
            var hours = HoursOf(line, usual, notice, zone, out var problem);
            windows.AddRange(hours);
            problems.AddRange(problem is null ? [] : [$"line {line.Number}: {problem}"]);
        }

        if (problems.Count > 0)
        {
            throw new HolidayFileException(file.Name, [.. problems]);
        }

        var intervals = Window.Merge(windows).Select(static window => Window.ToInterval(window.Open, window.Close));
        var ordinary = new ExceptCalendar(usual, zone, file.Lines.Select(static line => line.Date));
        _calendar = ordinary.Union(new IntervalList(known.From, known.Through, [.. intervals]));
    }

    public IEnumerable<ISessionCalendar> Parts => [_calendar];

    public DateOnly KnownFrom => _calendar.KnownFrom;

    public DateOnly KnownThrough => _calendar.KnownThrough;

    public string TimeZone { get; }

    /// <summary>The times of the file are what they say: a close in it is the end of continuous trading.</summary>
    public ISessionCalendar ContinuousTrading => field ??= _continuous();

    /// <summary>A file changes hours, not the dates by which they count: what it adds has the date on which it closes.</summary>
    public DateOnly? TradingDayAt(long instant) => (_without as ITradingDayCalendar)?.TradingDayAt(instant);

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => _calendar.OpenIntervals(from, to);

    private static (DateOnly From, DateOnly Through) KnownOf(HolidayFile file, ISessionCalendar calendar) =>
        HasHolidays(calendar) ? (calendar.KnownFrom, calendar.KnownThrough) : YearsOf(file);

    /// <summary>Whether the days without the file are a market's own; hours of the week alone have no holidays but those of the file.</summary>
    private static bool HasHolidays(ISessionCalendar calendar) => calendar is not (AlwaysOpen or ExchangeCalendar { Notice.SpecialDays.Count: 0 });

    /// <summary>The whole years from the file's first day to its last; a file without lines vouches for nothing.</summary>
    private static (DateOnly From, DateOnly Through) YearsOf(HolidayFile file) => file.Lines.Count == 0
        ? (DateOnly.MinValue, new DateOnly(1, 12, 31))
        : (new DateOnly(file.Lines[0].Date.Year, 1, 1), new DateOnly(file.Lines[^1].Date.Year, 12, 31));

    private static List<Window> HoursOf(HolidayLine line, ISessionCalendar calendar, ExchangeNotice? notice, LocalDays zone, out string? problem)
    {
        var open = line.Open is { } from ? zone.At(line.Date, (int)from.ToTimeSpan().TotalMilliseconds).UtcTicks : (long?)null;
        var close = line.Close is { } to ? zone.At(line.Date, (int)to.TotalMilliseconds).UtcTicks : (long?)null;
        var (hours, hasHours) = open is { } first && close is { } end
            ? ([new Window(first, end)], true)
            : CutHoursOf(line.Date, open, close, calendar, notice, zone);
        hours.RemoveAll(static window => window.Open >= window.Close);
        problem = hours.Count > 0 || !hasHours
            ? null
            : FormattableString.Invariant($"it leaves nothing of {line.Date:yyyy-MM-dd}; a day without trading is written as its date alone.");
        return hours;
    }

    /// <summary>A day's hours with another open or close, and whether it has any: on a weekend there is nothing to cut.</summary>
    private static (List<Window> Hours, bool IsGiven) CutHoursOf(
        DateOnly date, long? open, long? close, ISessionCalendar calendar, ExchangeNotice? notice, LocalDays zone)
    {
        var usual = UsualHoursOf(date, calendar, zone);
        if (usual.Count == 0)
        {
            // A holiday that trades for a part of the day after all has the rest of its hours from its weekday.
            usual = WeekdaysHoursOf(date, notice, zone);
        }

        return (Window.Cut(usual, open, close), usual.Count > 0);
    }

    /// <summary>What the calendar has between the midnights of a day.</summary>
    private static List<Window> UsualHoursOf(DateOnly date, ISessionCalendar calendar, LocalDays zone)
    {
        var (start, end) = (zone.StartOf(date), zone.EndOf(date));
        return [.. calendar.OpenIntervals(start, end).Select(interval =>
            new Window(Math.Max(interval.Open.UtcTicks, start.UtcTicks), Math.Min(interval.Close.UtcTicks, end.UtcTicks)))];
    }

    /// <summary>What a market has on a weekday without anything special, between the midnights of the day.</summary>
    private static List<Window> WeekdaysHoursOf(DateOnly date, ExchangeNotice? notice, LocalDays zone)
    {
        IEnumerable<Window> windows = notice is null ? [] : NoticeDays.OrdinaryWindows(date, notice.Hours);
        return [.. windows
            .Select(window => new Window(zone.At(date, (int)Math.Max(window.Open, 0)).UtcTicks, zone.At(date, (int)Math.Min(window.Close, WallTime.Day)).UtcTicks))
            .Where(static window => window.Open < window.Close)];
    }
}
