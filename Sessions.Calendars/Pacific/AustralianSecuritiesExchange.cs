using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Normal trading on the Australian Securities Exchange: 10:00 to 16:00 Sydney; the closing auction follows. Its days are exact from 2000,
/// its hours from 2012, by the rules in force to 2030.
/// </summary>
public sealed class AustralianSecuritiesExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Australian Securities Exchange", "Australia/Sydney")
    {
        Code = "XASX",
        KnownFrom = 2012,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2012.
        Hours = [new("10:00", "16:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).WeekendToMonday()),
            Closed("Australia Day", Every(26, January).WeekendToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Anzac Day", Every(25, April)),
            Closed("King's Birthday", Second(Monday, June)),
            Closed("Christmas Day", Every(25, December).WeekendToNextFreeDay()),
            Closed("Boxing Day", Every(26, December).WeekendToNextFreeDay()),

            ClosesAt("14:10", "Last trading day before Christmas", Every(25, December).From(2010).TradingDayBefore()),
            ClosesAt("14:10", "Last trading day of the year", Every(1, January).From(2011).TradingDayBefore()),

            // Anzac Day is not made up for, but was in 2010, a Sunday, and in 2011, when Easter Monday had it. New South Wales has another
            // holiday on 2026-04-27 and on 2027-04-26, on which the ASX trades (asx.com.au, ASX 24 trading calendar of 2026).
            Closed("Anzac Day, made up for", On("2010-04-26", "2011-04-26")),

            // ASX market announcement of 2022-09-12.
            Closed("National day of mourning for Queen Elizabeth II", On("2022-09-22")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static AustralianSecuritiesExchange Instance { get; } = new();
}
