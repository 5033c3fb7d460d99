using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Cyprus Stock Exchange: 10:30 to 17:00. Its days are exact from 2000, its hours from 2025, by the rules in force to 2030.
/// </summary>
public sealed class CyprusStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Cyprus Stock Exchange", "Asia/Nicosia")
    {
        Code = "XCYS",
        KnownFrom = 2025,
        KnownThrough = 2030,

        // exchange_calendars, 2025.
        Hours = [new("10:30", "17:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Epiphany", Every(6, January)),
            Closed("Green Monday", FromOrthodoxEaster(-48)),
            Closed("Greek Independence Day", Every(25, March)),
            Closed("Cyprus National Day", Every(1, April)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Orthodox Good Friday", FromOrthodoxEaster(-2)),
            Closed("Orthodox Easter Monday", FromOrthodoxEaster(1)),
            Closed("Orthodox Easter Tuesday", FromOrthodoxEaster(2)),
            Closed("Labour Day", Every(1, May)),
            Closed("Pentecost Monday", FromOrthodoxEaster(50)),
            Closed("Assumption Day", Every(15, August)),
            Closed("Independence Day", Every(1, October)),
            Closed("Ochi Day", Every(28, October)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static CyprusStockExchange Instance { get; } = new();
}
