using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Bermuda Stock Exchange: 09:30 to 16:30 by New York's hours, 09:00 to 16:30 here. Its days are exact from 2000, by the rules in force
/// to 2030; its hours are those of today.
/// </summary>
public sealed class BermudaStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bermuda Stock Exchange", "Atlantic/Bermuda")
    {
        Code = "XBDA",
        KnownFrom = 2017,
        KnownThrough = 2030,
        Hours = [new("09:00", "16:30")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).WeekendToMonday()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Bermuda Day", Every(24, May).Through(2017).WeekendToMonday()),
            Closed("Bermuda Day", Last(Friday, May).From(2018)),
            Closed("Queen's Birthday", Every(10, June).Through(2008).OnOrAfter(Monday)),

            // Some lists of the exchange's days lack it; it has been a public holiday since its first, of October 2008.
            Closed("National Heroes Day", On("2008-10-13")),
            Closed("National Heroes Day", Third(Monday, June).From(2009)),
            Closed("Emancipation Day", First(Monday, August).Plus(-4)),
            Closed("Somers Day", First(Monday, August).Plus(-3)),
            Closed("Labour Day", First(Monday, September)),
            Closed("Remembrance Day", Every(11, November).WeekendToMonday()),
            Closed("Christmas Day", Every(25, December).WeekendToNextFreeDay()),
            Closed("Boxing Day", Every(26, December).WeekendToNextFreeDay()),
            ClosesAt("14:00", "Christmas Eve", Every(24, December).WeekendToFriday()),
            Closed("Declared by the government", On("2007-01-05")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BermudaStockExchange Instance { get; } = new();
}
