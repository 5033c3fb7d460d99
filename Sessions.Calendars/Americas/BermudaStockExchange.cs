using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Bermuda Stock Exchange: 09:00 to 16:30. Its days are exact from 2000, its hours from 2025, by the rules in force to 2030.
/// </summary>
public sealed class BermudaStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bermuda Stock Exchange", "Atlantic/Bermuda")
    {
        Code = "XBDA",
        KnownFrom = 2025,
        KnownThrough = 2030,

        // exchange_calendars, 2025, after bsx.com's trading hours and holidays.
        Hours = [new("09:00", "16:30")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).WeekendToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Bermuda Day", Every(24, May).Through(2017).WeekendToMonday()),

            // By the act of 2017 the last Friday of May, which it was in 2020; by gov.bm's lists of all other years that before the last Monday.
            Closed("Bermuda Day", Last(Monday, May).From(2018).Except(2020).Plus(-3)),
            Closed("Bermuda Day", On("2020-05-29")),
            Closed("Queen's Birthday", Every(10, June).Through(2008).OnOrAfter(Monday)),

            // Some lists of the exchange's days lack it; it has been a public holiday since its first, of October 2008.
            Closed("National Heroes Day", On("2008-10-13")),
            Closed("National Heroes Day", Third(Monday, June).From(2009)),
            Closed("Emancipation Day", First(Monday, August).Plus(-4)),
            Closed("Somers Day", First(Monday, August).Through(2019).Plus(-3)),
            Closed("Mary Prince Day", First(Monday, August).From(2020).Plus(-3)),
            Closed("Labour Day", First(Monday, September)),
            Closed("Remembrance Day", Every(11, November).WeekendToMonday()),
            Closed("Christmas Day", Every(25, December).WeekendToNextFreeDay()),
            Closed("Boxing Day", Every(26, December).WeekendToNextFreeDay()),
            ClosesAt("14:00", "Christmas Eve", Every(24, December).WeekendToFriday()),

            // exchange_calendars, 2025; the coronation of 2023 by gov.bm as well: 170 years of Portuguese immigrants, Flora Duffy's gold
            // medal, the Queen's funeral, the King's coronation.
            Closed("Declared by the government", On("2007-01-05", "2019-11-04", "2021-10-18", "2022-09-19", "2023-05-08")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BermudaStockExchange Instance { get; } = new();
}
