namespace Sessions.Calendars;

/// <summary>A calendar in which the days of a file are replaced by what the file says of them.</summary>
internal sealed class HolidayFileCalendar : IMarketCalendar
{
    private readonly ISessionCalendar _calendar;

    public HolidayFileCalendar(HolidayFile file, ISessionCalendar calendar, LocalDays zone)
    {
        TimeZone = zone.TimeZone;
        var (from, through) = HasHolidays(calendar) ? (calendar.KnownFrom, calendar.KnownThrough) : YearsOf(file);
        calendar = CheckedCalendar.Of(calendar);
        var windows = new List<Window>();
        var problems = new List<string>();
        foreach (var line in file.Lines.Where(static line => !line.IsClosed))
        {
            var hours = HoursOf(line, calendar, zone, out var problem);
            windows.AddRange(hours);
            problems.AddRange(problem is null ? [] : [$"line {line.Number}: {problem}"]);
        }

        if (problems.Count > 0)
        {
            throw new HolidayFileException(file.Name, [.. problems]);
        }

        var intervals = Window.Merge(windows).Select(static window => Window.ToInterval(window.Open, window.Close));
        var ordinary = new ExceptCalendar(calendar, zone, file.Lines.Select(static line => line.Date));
        _calendar = ordinary.Union(new IntervalList(from, through, [.. intervals]));
    }

    public DateOnly KnownFrom => _calendar.KnownFrom;

    public DateOnly KnownThrough => _calendar.KnownThrough;

    public string TimeZone { get; }

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => _calendar.OpenIntervals(from, to);

    /// <summary>Whether the days without the file are a market's own; hours of the week alone have no holidays but those of the file.</summary>
    private static bool HasHolidays(ISessionCalendar calendar) => calendar is not (AlwaysOpen or ExchangeCalendar { Notice.SpecialDays.Count: 0 });

    /// <summary>The whole years from the file's first day to its last; a file without lines vouches for nothing.</summary>
    private static (DateOnly From, DateOnly Through) YearsOf(HolidayFile file) => file.Lines.Count == 0
        ? (DateOnly.MinValue, new DateOnly(1, 12, 31))
        : (new DateOnly(file.Lines[0].Date.Year, 1, 1), new DateOnly(file.Lines[^1].Date.Year, 12, 31));

    private static List<Window> HoursOf(HolidayLine line, ISessionCalendar calendar, LocalDays zone, out string? problem)
    {
        problem = null;
        var open = line.Open is { } from ? zone.At(line.Date, (int)from.ToTimeSpan().TotalMilliseconds).UtcTicks : (long?)null;
        var close = line.Close is { } to ? zone.At(line.Date, (int)to.TotalMilliseconds).UtcTicks : (long?)null;
        var usual = UsualHoursOf(line.Date, calendar, zone);
        if (usual.Count == 0 && (open is null || close is null))
        {
            problem = FormattableString.Invariant(
                $"{line.Date:yyyy-MM-dd} has no hours of its own, so that both open and close are needed, such as {line.Date:yyyy-MM-dd},09:30,13:00.");
            return [];
        }

        var hours = open is { } first && close is { } end
            ? first < end ? [new Window(first, end)] : []
            : Window.Cut(usual, open, close);
        problem = hours.Count > 0 ? null : FormattableString.Invariant(
            $"it leaves nothing of {line.Date:yyyy-MM-dd}; a day without trading is written as its date alone.");
        return hours;
    }

    /// <summary>What the calendar has between the midnights of a day.</summary>
    private static List<Window> UsualHoursOf(DateOnly date, ISessionCalendar calendar, LocalDays zone)
    {
        var (start, end) = (zone.StartOf(date), zone.EndOf(date));
        return [.. calendar.OpenIntervals(start, end).Select(interval =>
            new Window(Math.Max(interval.Open.UtcTicks, start.UtcTicks), Math.Min(interval.Close.UtcTicks, end.UtcTicks)))];
    }
}
