using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on the Wiener Börse: 09:00 to 17:30; the closing auction follows. Since 2019 it trades on six of Austria's holidays.
/// Its days are exact from 2000, its hours from 2017, by the rules in force to 2030.
/// </summary>
public sealed class WienerBorse() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Wiener Börse", "Europe/Vienna")
    {
        Code = "XWBO",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("09:00", "17:30")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Whit Monday", FromEaster(50)),
            Closed("National Day", Every(26, October)),

            // Wiener Börse, 2018-09-10: from 2019 these are trading days.
            Closed("Epiphany", Every(6, January).Through(2018)),
            Closed("Ascension Day", FromEaster(39).Through(2018)),
            Closed("Corpus Christi", FromEaster(60).Through(2018)),
            Closed("Assumption Day", Every(15, August).Through(2018)),
            Closed("All Saints' Day", Every(1, November).Through(2018)),
            Closed("Immaculate Conception", Every(8, December).Through(2018)),

            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Saint Stephen's Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December).Through(2015).WeekendToFriday()),
            Closed("New Year's Eve", Every(31, December).From(2016)),
            ClosesAt("14:15", "Last trading day of the year", Every(1, January).From(2018).TradingDayBefore()),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static WienerBorse Instance { get; } = new();
}
