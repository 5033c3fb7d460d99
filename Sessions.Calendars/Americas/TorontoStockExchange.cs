using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Toronto Stock Exchange and TSX Venture: 09:30 to 16:00. Its days are exact from 2000, its half days from 2010, by the rules in force
/// to 2030.
/// </summary>
public sealed class TorontoStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Toronto Stock Exchange", "America/Toronto")
    {
        Code = "XTSE",
        KnownFrom = 2010,
        KnownThrough = 2030,

        // exchange_calendars, July 2026, for all years.
        Hours = [new("09:30", "16:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).WeekendToMonday()),
            Closed("Family Day", Third(Monday, February).From(2008)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Victoria Day", Every(24, May).OnOrBefore(Monday)),
            Closed("Canada Day", Every(1, July).WeekendToMonday()),
            Closed("Civic Holiday", First(Monday, August)),
            Closed("Labour Day", First(Monday, September)),
            Closed("Thanksgiving Day", Second(Monday, October)),
            Closed("Christmas Day", Every(25, December).WeekendToNextFreeDay()),
            Closed("Boxing Day", Every(26, December).WeekendToNextFreeDay()),
            ClosesAt("13:00", "Christmas Eve", Every(24, December).From(2010)),

            Closed("Attack on the World Trade Center", On("2001-09-11", "2001-09-12")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static TorontoStockExchange Instance { get; } = new();
}
