namespace Sessions.Calendars;

/// <summary>
/// Days that differ from a market's others, read from lines <c>date[,open][,close]</c>:
/// <code>
/// 2026-12-25               # closed
/// 2026-12-24,,13:00        # opens as ever, closes at 13:00
/// 2026-10-26,11:00,        # opens at 11:00, closes as ever
/// 2026-02-28,10:00,14:00   # trades from 10:00 to 14:00 and then only, even on a weekend
/// </code>
/// Dates are days of the market's zone, times its wall clock. Where one hour is left out the day's breaks stay; where both
/// are given they are the whole day, and a day with a break takes a line a window. What a line says of a day comes before what
/// the market's calendar knows of it; one hour of a day without trading is that of its weekday, and on a weekend says nothing. A line rules its day from midnight to
/// midnight, so overnight hours are told by the lines of both days. Order does not matter; <c>#</c> begins a comment, and the
/// first line may name the columns.
/// </summary>
public sealed class HolidayFile
{
    /// <summary>Two windows for each day that calendars know, and as many lines of comments.</summary>
    private const int MostLines = 200_000;

    /// <summary>Whoever has to put that many right begins with these.</summary>
    private const int MostProblems = 100;

    private HolidayFile(string name, IReadOnlyList<HolidayLine> lines) => (Name, Lines) = (name, lines);

    /// <summary>The file's name, as messages give it.</summary>
    public string Name { get; }

    /// <summary>The days, by date.</summary>
    public IReadOnlyList<HolidayLine> Lines { get; }

    /// <summary>Reads a file in UTF-8.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="HolidayFileException">Some lines cannot be meant.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static HolidayFile Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader, path);
    }

    /// <summary>Reads lines from anywhere.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What to call them in messages.</param>
    /// <exception cref="HolidayFileException">Some lines cannot be meant.</exception>
    public static HolidayFile Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = new List<HolidayLine>();
        var problems = new List<string>();
        var texts = new HolidayFileLines(reader);
        for (var number = 1; problems.Count < MostProblems && texts.Read() is { } text; number++)
        {
            if (number > MostLines)
            {
                throw new HolidayFileException(name, $"more than {MostLines} lines; no calendar has that many days.");
            }

            if (texts.IsCut)
            {
                problems.Add($"line {number}: it has more than {HolidayFileLines.LongestLine} characters; a line is a day and at most an open and a close, such as 2026-12-24,09:30,13:00.");
                continue;
            }

            if (number == 1 && IsHeader(text))
            {
                continue;
            }

            var line = HolidayLineReader.Read(number, text, out var problem);
            lines.AddRange(line is null ? [] : [line]);
            problems.AddRange(problem is null ? [] : [$"line {number}: {problem}"]);
        }

        problems.AddRange(HolidayLineRules.Check(lines).Take(MostProblems - problems.Count));
        return problems.Count == 0
            ? new HolidayFile(name, [.. lines.OrderBy(static line => line.Date).ThenBy(static line => line.Open)])
            : throw new HolidayFileException(name, [.. problems]);
    }

    /// <summary>
    /// A market with the file's days changed. It is known as far as the market is; one that has no holidays of its own, such
    /// as the <see cref="ForexWeek"/>, only in the years from the file's first day to its last.
    /// </summary>
    /// <param name="market">The market's days without the file.</param>
    /// <exception cref="HolidayFileException">A line leaves nothing of its day.</exception>
    public IMarketCalendar On(IMarketCalendar market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return On(market, market.TimeZone);
    }

    /// <summary>
    /// A calendar with the file's days changed. It is known as far as the calendar is; one that has no holidays of its own, such
    /// as the <see cref="ForexWeek"/>, only in the years from the file's first day to its last.
    /// </summary>
    /// <param name="calendar">The days without the file.</param>
    /// <param name="timeZone">The IANA id of the zone of the file's dates and times.</param>
    /// <exception cref="HolidayFileException">A line leaves nothing of its day.</exception>
    /// <exception cref="TimeZoneNotFoundException">The machine knows no such zone.</exception>
    public IMarketCalendar On(ISessionCalendar calendar, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new HolidayFileCalendar(this, calendar, new LocalDays(timeZone));
    }

    /// <summary>Regular hours without any other holidays, with the file's days changed. It is known in the years from the file's first day to its last.</summary>
    /// <param name="timeZone">The IANA id of the zone of the file and of the hours.</param>
    /// <param name="hours">The windows of the week.</param>
    /// <exception cref="HolidayFileException">A line leaves nothing of its day.</exception>
    /// <exception cref="TimeZoneNotFoundException">The machine knows no such zone.</exception>
    public IMarketCalendar On(string timeZone, params TradingHours[] hours) => On(new ExchangeCalendar(new ExchangeNotice(Name, timeZone)
    {
        KnownFrom = DateOnly.MinValue.Year,
        KnownThrough = DateOnly.MaxValue.Year,
        Hours = hours,
    }));

    private static bool IsHeader(string text) => text.Split(',')[0].Trim().Equals("date", StringComparison.OrdinalIgnoreCase);
}
