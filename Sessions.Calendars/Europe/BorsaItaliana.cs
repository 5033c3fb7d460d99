using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on Euronext Milan: 09:00 to 17:30; the closing auction follows. Its days are exact from 2000, its hours from 2017, by
/// the rules in force to 2030.
/// </summary>
public sealed class BorsaItaliana() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Borsa Italiana", "Europe/Rome")
    {
        Code = "XMIL",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("09:00", "17:30")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("Ferragosto", Every(15, August)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BorsaItaliana Instance { get; } = new();
}
