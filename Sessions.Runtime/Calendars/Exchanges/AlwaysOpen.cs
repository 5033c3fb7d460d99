namespace Sessions.Calendars;

/// <summary>
/// A market that never closes, such as that of crypto currencies. It is also how a session says, in words, that it is not to
/// keep to the calendar that its market brings. Its days, where a <see cref="HolidayFile"/> changes some, are those of UTC.
/// </summary>
public sealed class AlwaysOpen : IMarketCalendar
{
    private static readonly OpenInterval[] _always = [new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)];

    /// <summary>The calendar, for all who use it.</summary>
    public static AlwaysOpen Instance { get; } = new();

    /// <inheritdoc/>
    public string TimeZone => "UTC";

    /// <inheritdoc/>
    public DateOnly KnownFrom => DateOnly.MinValue;

    /// <inheritdoc/>
    public DateOnly KnownThrough => DateOnly.MaxValue;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The range runs backwards.</exception>
    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to ? [] : _always;
    }
}
