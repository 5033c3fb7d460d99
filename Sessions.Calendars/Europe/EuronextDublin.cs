using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading in Dublin: 08:00 to 16:28; the closing auction follows. Since its move to Euronext's system in February 2019 it has
/// Euronext's holidays. Its days are exact from 2000, its hours from 2017, by the rules in force to 2030.
/// </summary>
public sealed class EuronextDublin() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Euronext Dublin", "Europe/Dublin")
    {
        Code = "XDUB",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2017.
        Hours = [new("08:00", "16:28")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).Through(2018).WeekendToMonday()),
            Closed("New Year's Day", Every(1, January).From(2019)),
            Closed("Saint Patrick's Day", Every(17, March).Through(2000)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", On("2008-05-01", "2009-05-01")),
            Closed("Labour Day", Every(1, May).From(2019)),
            Closed("May bank holiday", First(Monday, May).Through(2018)),
            Closed("June bank holiday", First(Monday, June).Through(2018)),
            Closed("Christmas Eve", Every(24, December).Through(2004)),
            Closed("Christmas Day", Every(25, December).Through(2018).WeekendToNextFreeDay()),
            Closed("Saint Stephen's Day", Every(26, December).Through(2018).WeekendToNextFreeDay()),
            Closed("Christmas Day", Every(25, December).From(2019)),
            Closed("Saint Stephen's Day", Every(26, December).From(2019)),

            ClosesAt("12:28", "Last trading day before Christmas", Every(25, December).From(2010).Through(2018).TradingDayBefore()),
            ClosesAt("12:28", "Last trading day of the year", Every(1, January).From(2011).Through(2019).TradingDayBefore()),
            ClosesAt("12:28", "Christmas Eve", Every(24, December).From(2019)),
            ClosesAt("12:28", "New Year's Eve", Every(31, December).From(2019)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static EuronextDublin Instance { get; } = new();
}
