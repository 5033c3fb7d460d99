using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on the Prague Stock Exchange: 09:00 to 16:20; the closing auction follows. Its days are exact from 2000, its hours from
/// 2017, by the rules in force to 2030.
/// </summary>
public sealed class PragueStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Prague Stock Exchange", "Europe/Prague")
    {
        Code = "XPRA",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("09:00", "16:20")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2).From(2013)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Liberation Day", Every(8, May)),
            Closed("Saints Cyril and Methodius", Every(5, July)),
            Closed("Jan Hus Day", Every(6, July)),
            Closed("Czech Statehood Day", Every(28, September)),
            Closed("Independence Day", Every(28, October)),
            Closed("Struggle for Freedom and Democracy Day", Every(17, November)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Second day of Christmas", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),

            Closed("Flood", On("2002-08-14")),
            Closed("Declared by the exchange", On("2004-01-02", "2005-01-03")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static PragueStockExchange Instance { get; } = new();
}
