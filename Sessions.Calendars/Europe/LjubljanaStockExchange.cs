using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on the Ljubljana Stock Exchange: 09:15 to 15:15; the closing auction follows. Its days are exact from 2000, its hours from
/// 2020, by the rules in force to 2030.
/// </summary>
public sealed class LjubljanaStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Ljubljana Stock Exchange", "Europe/Ljubljana")
    {
        Code = "XLJU",
        KnownFrom = 2020,
        KnownThrough = 2030,

        // The exchange's trading schedule of 2020-08-18; exchange_calendars, July 2026.
        Hours = [new("09:15", "15:15")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("New Year holiday", Every(2, January).Through(2012)),
            Closed("New Year holiday", Every(2, January).From(2017)),
            Closed("Prešeren Day", Every(8, February)),
            Closed("Resistance Day", Every(27, April)),
            Closed("Labour Day", Every(2, May)),
            Closed("Statehood Day", Every(25, June)),
            Closed("Assumption Day", Every(15, August)),
            Closed("Reformation Day", Every(31, October)),
            Closed("All Saints' Day", Every(1, November)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Independence and Unity Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),

            // exchange_calendars, July 2026; in 2023 after floods.
            Closed("Declared holiday", On("2017-02-02", "2017-02-03", "2023-08-14")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static LjubljanaStockExchange Instance { get; } = new();
}
