using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Derivatives on Eurex, in the hours that its futures on indices and on German bonds have in common: 08:00 to 22:00 Frankfurt; since
/// 2018-12-10 many open at night, at 08:00 Singapore. Other products have shorter hours, to be looked up there. Its days are exact from 2000,
/// these hours from 2018, by the rules in force to 2030.
/// </summary>
public sealed class Eurex() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Eurex", "Europe/Berlin")
    {
        Code = "XEUR",
        KnownFrom = 2018,
        KnownThrough = 2030,

        // Eurex's page on the extension of 2018-12-10 and its trading hours; exchange_calendars, July 2026.
        Hours = [new("08:00", "22:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static Eurex Instance { get; } = new();
}
