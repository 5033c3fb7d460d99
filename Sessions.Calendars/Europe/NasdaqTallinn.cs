using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on Nasdaq Tallinn: 10:00 to 16:00, of which the last five minutes are the closing auction. Its days are exact from 2000, its hours
/// from 2017, by the rules in force to 2030.
/// </summary>
public sealed class NasdaqTallinn() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Nasdaq Tallinn", "Europe/Tallinn")
    {
        Code = "XTAL",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("10:00", "16:00") { ClosingAuction = "15:55" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Ascension Day", FromEaster(39)),
            Closed("Independence Day", Every(24, February)),
            Closed("Victory Day", Every(23, June)),
            Closed("Saint John's Day", Every(24, June)),
            Closed("Restoration of Independence", Every(20, August)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NasdaqTallinn Instance { get; } = new();
}
