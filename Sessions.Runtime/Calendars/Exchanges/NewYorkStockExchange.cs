using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

// docs/decisions.md 58
/// <summary>
/// The core hours of the New York Stock Exchange, and of Nasdaq, which keeps the same days: 09:30 to 16:00 New York.
/// Exact from 2000, by the rules in force to 2030.
/// </summary>
public sealed class NewYorkStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("New York Stock Exchange", "America/New_York")
    {
        Code = "XNYS",
        KnownFrom = 2000,
        KnownThrough = 2030,
        Hours = [new("09:30", "16:00")],
        SpecialDays =
        [
            // A New Year's Day on a Saturday is not made up for: the Friday ends the books of the old year.
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Martin Luther King Jr. Day", Third(Monday, January).From(1998)),
            Closed("Washington's Birthday", Third(Monday, February)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Memorial Day", Last(Monday, May)),
            Closed("Juneteenth", Every(19, June).From(2022).SaturdayToFriday().SundayToMonday()),
            Closed("Independence Day", Every(4, July).SaturdayToFriday().SundayToMonday()),
            Closed("Labor Day", First(Monday, September)),
            Closed("Thanksgiving Day", Fourth(Thursday, November)),
            Closed("Christmas Day", Every(25, December).SaturdayToFriday().SundayToMonday()),

            ClosesAt("13:00", "Day before Independence Day", Every(3, July).When(Monday, Tuesday, Thursday)),
            ClosesAt("13:00", "Day before Independence Day", Every(3, July).When(Wednesday).From(2013)),
            ClosesAt("13:00", "Day after Independence Day", Every(5, July).When(Friday).Through(2012)),
            ClosesAt("13:00", "Day after Thanksgiving", Fourth(Thursday, November).Plus(1)),
            ClosesAt("13:00", "Christmas Eve", Every(24, December).When(Monday, Tuesday, Wednesday, Thursday)),
            ClosesAt("13:00", "Day after Christmas", On("2003-12-26")),

            OpensAt("09:33", "Silence after the attack of 11 September", On("2001-09-17")),
            OpensAt("09:31", "Silence for the troops in Afghanistan", On("2001-10-08")),
            OpensAt("12:00", "Anniversary of the attack of 11 September", On("2002-09-11")),
            OpensAt("09:32", "Silence for the troops in Iraq", On("2003-03-20")),
            OpensAt("09:32", "Silence for President Reagan", On("2004-06-07")),
            ClosesAt("15:56", "Failure of the exchange's systems", On("2005-06-01")),
            OpensAt("09:32", "Silence for President Ford", On("2006-12-27")),

            // Press releases of the exchange, the last of them of December 2018 and 2024-12-30.
            Closed("Attack on the World Trade Center", On("2001-09-11", "2001-09-12", "2001-09-13", "2001-09-14")),
            Closed("Funeral of President Reagan", On("2004-06-11")),
            Closed("Funeral of President Ford", On("2007-01-02")),
            Closed("Hurricane Sandy", On("2012-10-29", "2012-10-30")),
            Closed("Funeral of President George H. W. Bush", On("2018-12-05")),
            Closed("Funeral of President Carter", On("2025-01-09")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NewYorkStockExchange Instance { get; } = new();
}
