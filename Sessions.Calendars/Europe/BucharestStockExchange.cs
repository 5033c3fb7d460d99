using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on the Bucharest Stock Exchange: 10:00 to 17:45; the closing auction follows. Its days are exact from 2000, its
/// hours from 2023, by the rules in force to 2030.
/// </summary>
public sealed class BucharestStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bucharest Stock Exchange", "Europe/Bucharest")
    {
        Code = "XBSE",
        KnownFrom = 2023,
        KnownThrough = 2030,

        // TradingHours.com, 2023; exchange_calendars, July 2026. In 2015 the exchange announced 09:45 to 18:15.
        Hours = [new("10:00", "17:45")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Day after New Year's Day", Every(2, January)),
            Closed("Epiphany", Every(6, January).From(2024)),
            Closed("Saint John's Day", Every(7, January).From(2024)),
            Closed("Unification Day", Every(24, January).Except(2015, 2016)),
            Closed("Good Friday", FromOrthodoxEaster(-2)),
            Closed("Easter Monday", FromOrthodoxEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Children's Day", Every(1, June)),
            Closed("Pentecost Monday", FromOrthodoxEaster(50)),
            Closed("Saint Mary's Day", Every(15, August)),
            Closed("Saint Andrew's Day", Every(30, November)),
            Closed("National Day", Every(1, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Second day of Christmas", Every(26, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BucharestStockExchange Instance { get; } = new();
}
