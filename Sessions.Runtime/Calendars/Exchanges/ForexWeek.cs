namespace Sessions.Calendars;

/// <summary>
/// The week of the interbank currency market, by convention Sunday 17:00 to Friday 17:00 New York: one interval a week.
/// Holidays are not in it, since no one closes that market; take out what your broker does with a <see cref="HolidayFile"/>.
/// </summary>
public sealed class ForexWeek() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Forex week", "America/New_York")
    {
        KnownFrom = 1970,
        KnownThrough = 2100,
        Hours = [new("17:00", "17:00+5") { Days = SessionDays.Sunday }],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ForexWeek Instance { get; } = new();
}
