using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on Nasdaq Helsinki: 10:00 to 18:30, of which the last five minutes are the closing auction. Its days are exact from 2000, its hours
/// from 2010, by the rules in force to 2030.
/// </summary>
public sealed class NasdaqHelsinki() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Nasdaq Helsinki", "Europe/Helsinki")
    {
        Code = "XHEL",
        KnownFrom = 2010,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2010.
        Hours = [new("10:00", "18:30") { ClosingAuction = "18:25" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Epiphany", Every(6, January)),
            Closed("Ascension Day", FromEaster(39)),
            Closed("Midsummer Eve", Every(19, June).OnOrAfter(Friday)),
            Closed("Independence Day", Every(6, December)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NasdaqHelsinki Instance { get; } = new();
}
