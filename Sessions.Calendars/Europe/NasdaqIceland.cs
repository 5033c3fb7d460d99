using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on Nasdaq Iceland: 09:30 to 15:30, of which the last five minutes are the closing auction. Its days are exact from 2000, its hours
/// from 2017, by the rules in force to 2030.
/// </summary>
public sealed class NasdaqIceland() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Nasdaq Iceland", "Atlantic/Reykjavik")
    {
        Code = "XICE",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("09:30", "15:30") { ClosingAuction = "15:25" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Maundy Thursday", FromEaster(-3)),
            Closed("First Day of Summer", Every(19, April).OnOrAfter(Thursday)),
            Closed("Ascension Day", FromEaster(39)),
            Closed("Whit Monday", FromEaster(50)),
            Closed("National Day", Every(17, June)),
            Closed("Commerce Day", First(Monday, August)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NasdaqIceland Instance { get; } = new();
}
