using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Power futures on the EEX: 08:00 to 18:00 Leipzig. Its days are exact from July 2002, its hours from 2026, by the rules in force to 2030.
/// </summary>
public sealed class EuropeanEnergyExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("European Energy Exchange", "Europe/Berlin")
    {
        Code = "XEEE",
        KnownFrom = 2026,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; the same list had 09:00 to 17:30 in 2023.
        Hours = [new("08:00", "18:00")],
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
    public static EuropeanEnergyExchange Instance { get; } = new();
}
