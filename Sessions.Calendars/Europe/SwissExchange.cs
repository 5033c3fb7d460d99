using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Swiss shares on SIX: 09:00 to 17:30 Zurich, of which the last ten minutes are the closing auction. Its hours are exact from 2010, its days
/// by rules that have held since 2000, and to 2030.
/// </summary>
public sealed class SwissExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("SIX Swiss Exchange", "Europe/Zurich")
    {
        Code = "XSWX",
        KnownFrom = 2010,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2010.
        Hours = [new("09:00", "17:30") { ClosingAuction = "17:20" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Berchtold's Day", Every(2, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Ascension Day", FromEaster(39)),
            Closed("Whit Monday", FromEaster(50)),
            Closed("National Day", Every(1, August)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Saint Stephen's Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static SwissExchange Instance { get; } = new();
}
