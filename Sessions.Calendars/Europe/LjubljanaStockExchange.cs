using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Ljubljana Stock Exchange: 09:15 to 15:15. Its days are exact from 2000, by the rules in force to 2030; its hours are those of today.
/// </summary>
public sealed class LjubljanaStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Ljubljana Stock Exchange", "Europe/Ljubljana")
    {
        Code = "XLJU",
        KnownFrom = 2017,
        KnownThrough = 2030,
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
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static LjubljanaStockExchange Instance { get; } = new();
}
