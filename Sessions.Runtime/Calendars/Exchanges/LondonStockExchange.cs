using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The continuous trading of the London Stock Exchange: 08:00 to 16:30 London; the closing auction follows it.
/// Exact from 2000, by the rules in force to 2030.
/// </summary>
public sealed class LondonStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("London Stock Exchange", "Europe/London")
    {
        Code = "XLON",
        KnownFrom = 2000,
        KnownThrough = 2030,
        Hours = [new("08:00", "16:30")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).WeekendToNextFreeDay()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Early May bank holiday", First(Monday, May).Except(2020)),
            Closed("Spring bank holiday", Last(Monday, May).Except(2002, 2012, 2022)),
            Closed("Summer bank holiday", Last(Monday, August)),
            Closed("Christmas Day", Every(25, December).WeekendToNextFreeDay()),
            Closed("Boxing Day", Every(26, December).WeekendToNextFreeDay()),

            ClosesAt("12:30", "Christmas Eve", Every(24, December).WeekendToFriday()),
            ClosesAt("12:30", "New Year's Eve", Every(31, December).WeekendToFriday()),

            // Announcements of the government: 2019-06-07 for VE Day, 2020-11-12 for the jubilee of 2022, 2022-11-06 for the coronation; the
            // funeral by the king's proclamation of 2022-09-10.
            Closed("Early May bank holiday, moved to VE Day", On("2020-05-08")),
            Closed("Spring bank holiday, moved to a jubilee", On("2002-06-04", "2012-06-04", "2022-06-02")),
            Closed("Golden Jubilee", On("2002-06-03")),
            Closed("Wedding of Prince William", On("2011-04-29")),
            Closed("Diamond Jubilee", On("2012-06-05")),
            Closed("Platinum Jubilee", On("2022-06-03")),
            Closed("Funeral of Queen Elizabeth II", On("2022-09-19")),
            Closed("Coronation of King Charles III", On("2023-05-08")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static LondonStockExchange Instance { get; } = new();
}
