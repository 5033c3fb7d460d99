using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on Oslo Børs: 09:00 to 16:20, to 17:20 before 2012-08-06; the closing auction follows. Its hours are exact from 2013,
/// its days by rules that have held since 2000, and to 2030.
/// </summary>
public sealed class OsloBors() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Oslo Børs", "Europe/Oslo")
    {
        Code = "XOSL",
        KnownFrom = 2013,
        KnownThrough = 2030,

        // The earlier close: The Trade of 2012; exchange_calendars, July 2026, has it for all years.
        Hours =
        [
            new("09:00", "17:20") { Through = "2012-08-03" },
            new("09:00", "16:20") { From = "2012-08-06" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Maundy Thursday", FromEaster(-3)),
            Closed("Constitution Day", Every(17, May)),
            Closed("Ascension Day", FromEaster(39)),
            Closed("Whit Monday", FromEaster(50)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),

            ClosesAt("13:00", "Wednesday before Easter", FromEaster(-4)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static OsloBors Instance { get; } = new();
}
