using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Stuttgart exchange: 07:30 to 22:00. Exact from 2026, by the rules in force to 2030; in 2017 it opened at 08:00 and was shut on Whit Monday,
/// on 3 October and on 31 October.
/// </summary>
public sealed class StuttgartStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Börse Stuttgart", "Europe/Berlin")
    {
        Code = "XSTU",
        KnownFrom = 2026,
        KnownThrough = 2030,

        // exchange_calendars, July 2026. The exchange's page of trading times of 2017 has other hours and days.
        Hours = [new("07:30", "22:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static StuttgartStockExchange Instance { get; } = new();
}
