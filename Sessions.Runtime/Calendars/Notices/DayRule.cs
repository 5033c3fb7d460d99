namespace Sessions.Calendars;

/// <summary>
/// Which days of each year: <c>Every(4, July)</c>, <c>Third(Monday, January).From(1998)</c>, <c>On("2012-10-29")</c>. A
/// rule is narrowed and moved by the calls that follow, in the order in which they are written; each gives a new rule.
/// Write notices with <c>using static Sessions.Calendars.DayRule;</c>.
/// </summary>
public sealed partial class DayRule
{
    private readonly Func<int, IEnumerable<DateOnly>> _days;

    private DayRule(Func<int, IEnumerable<DateOnly>> days) => _days = days;

    /// <summary>The same, of other days.</summary>
    private DayRule(Func<int, IEnumerable<DateOnly>> days, DayRule kept)
        : this(days) => (Substituted, Yields, ToTradingDay) = (kept.Substituted, kept.Yields, kept.ToTradingDay);

    /// <summary>The weekdays that are made up for on the next free day.</summary>
    internal SessionDays Substituted { get; private init; }

    /// <summary>Whether a day that another holiday has too is made up for on the next free day.</summary>
    internal bool Yields { get; private init; }

    /// <summary>-1 where the trading day before is meant, 1 for the one after, else 0.</summary>
    internal int ToTradingDay { get; private init; }

    /// <summary>A day of each year.</summary>
    /// <param name="day">The day of the month; in a year that lacks it there is none.</param>
    /// <param name="month">The month.</param>
    public static DayRule Every(int day, Month month)
    {
        // A leap year has every day that any year has.
        if (month is < Month.January or > Month.December || day < 1 || day > DateTime.DaysInMonth(2000, (int)month))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"There is no {day} {month}.");
        }

        return new DayRule(year => day <= DateTime.DaysInMonth(year, (int)month) ? [new DateOnly(year, (int)month, day)] : []);
    }

    /// <summary>The first such weekday of a month.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="month">The month.</param>
    public static DayRule First(DayOfWeek day, Month month) => Nth(1, day, month);

    /// <summary>The second such weekday of a month.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="month">The month.</param>
    public static DayRule Second(DayOfWeek day, Month month) => Nth(2, day, month);

    /// <summary>The third such weekday of a month.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="month">The month.</param>
    public static DayRule Third(DayOfWeek day, Month month) => Nth(3, day, month);

    /// <summary>The fourth such weekday of a month.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="month">The month.</param>
    public static DayRule Fourth(DayOfWeek day, Month month) => Nth(4, day, month);

    /// <summary>The last such weekday of a month.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="month">The month.</param>
    public static DayRule Last(DayOfWeek day, Month month) => new(year =>
    {
        var last = new DateOnly(year, (int)month, DateTime.DaysInMonth(year, (int)month));
        return [last.AddDays(-((last.DayOfWeek - day + 7) % 7))];
    });

    /// <summary>A day counted from Easter Sunday of the western churches.</summary>
    /// <param name="days">-2 is Good Friday, 1 Easter Monday.</param>
    public static DayRule FromEaster(int days) => new(year => [Easter.Sunday(year).AddDays(days)]);

    /// <summary>A day counted from Easter Sunday of the orthodox churches, by the Gregorian calendar.</summary>
    /// <param name="days">-2 is Good Friday, 1 Easter Monday.</param>
    public static DayRule FromOrthodoxEaster(int days) => new(year => [Easter.OrthodoxSunday(year).AddDays(days)]);

    /// <summary>The days that were announced for each year, a text a year: <c>Announced("2024 02-09 02-12", "2025 01-28")</c>.</summary>
    /// <param name="years">Each as <c>yyyy MM-dd MM-dd</c>.</param>
    /// <exception cref="ArgumentException">A text has no year, or something in it is not a day.</exception>
    public static DayRule Announced(params string[] years)
    {
        var dates = years.SelectMany(static year => NoticeText.DatesOfYear(year, nameof(years))).ToLookup(static date => date.Year);
        return new DayRule(year => dates[year]);
    }

    /// <summary>Single days.</summary>
    /// <param name="days">Each as <c>yyyy-MM-dd</c>.</param>
    /// <exception cref="ArgumentException">A text is not a day.</exception>
    public static DayRule On(params string[] days)
    {
        var dates = Array.ConvertAll(days, static day => NoticeText.Date(day, nameof(days)));
        return new DayRule(year => dates.Where(date => date.Year == year));
    }

    /// <summary>A day of each year that no other rule says, such as one of the lunar calendar.</summary>
    /// <param name="day">The day of a year, or null where the year has none.</param>
    public static DayRule Each(Func<int, DateOnly?> day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return new DayRule(year => day(year) is { } date ? [date] : []);
    }

    /// <summary>The days that the rule names in a year, before any that are substituted.</summary>
    internal IEnumerable<DateOnly> In(int year) => _days(year);

    private static DayRule Nth(int n, DayOfWeek day, Month month) => new(year =>
    {
        var first = new DateOnly(year, (int)month, 1);
        return [first.AddDays(((day - first.DayOfWeek + 7) % 7) + (7 * (n - 1)))];
    });
}
