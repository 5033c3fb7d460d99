using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Stocks on the Korea Exchange: 09:00 to 15:30 Seoul, to 15:00 before 2016-08-01 and with a lunch break before 2000-05-22; the last ten
/// minutes are a closing auction. On the first day of the year, and on that of the university entrance test, trading begins an hour later;
/// elections and single days are declared. Exact from 2000 through 2026.
/// </summary>
public sealed class KoreaExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Korea Exchange", "Asia/Seoul")
    {
        Code = "XKRX",
        KnownFrom = 2000,
        KnownThrough = 2026,

        // exchange_calendars, July 2026, for all years.
        Hours =
        [
            new("09:00", "12:00") { Through = "2000-05-19" },
            new("13:00", "15:00") { Through = "2000-05-19", ClosingAuction = "14:50" },
            new("09:00", "15:00") { From = "2000-05-22", Through = "2016-07-29", ClosingAuction = "14:50" },
            new("09:00", "15:30") { From = "2016-08-01", ClosingAuction = "15:20" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),

            // Since 2014 the lunar feasts make up for a Sunday and for what falls on another holiday.
            Closed("Seollal, the day before", Korean(1, 1).Plus(-1).Through(2013)),
            Closed("Seollal", Korean(1, 1).Through(2013)),
            Closed("Seollal, the day after", Korean(1, 1).Plus(1).Through(2013)),
            Closed("Seollal, the day before", Korean(1, 1).Plus(-1).From(2014).SundayToNextFreeDay().TakenToNextFreeDay()),
            Closed("Seollal", Korean(1, 1).From(2014).SundayToNextFreeDay().TakenToNextFreeDay()),
            Closed("Seollal, the day after", Korean(1, 1).Plus(1).From(2014).SundayToNextFreeDay().TakenToNextFreeDay()),
            Closed("Chuseok, the day before", Korean(15, 8).Plus(-1).Through(2013)),
            Closed("Chuseok", Korean(15, 8).Through(2013)),
            Closed("Chuseok, the day after", Korean(15, 8).Plus(1).Through(2013)),
            Closed("Chuseok, the day before", Korean(15, 8).Plus(-1).From(2014).SundayToNextFreeDay().TakenToNextFreeDay()),
            Closed("Chuseok", Korean(15, 8).From(2014).SundayToNextFreeDay().TakenToNextFreeDay()),
            Closed("Chuseok, the day after", Korean(15, 8).Plus(1).From(2014).SundayToNextFreeDay().TakenToNextFreeDay()),

            Closed("Independence Movement Day", Every(1, March).Through(2021)),
            Closed("Independence Movement Day", Every(1, March).From(2022).WeekendToNextFreeDay()),
            Closed("Arbor Day", Every(5, April).Through(2005)),
            Closed("Labour Day", Every(1, May)),
            Closed("Children's Day", Every(5, May).Through(2013)),
            Closed("Children's Day", Every(5, May).From(2014).WeekendToNextFreeDay()),
            Closed("Buddha's Birthday", Korean(8, 4).Through(2022)),
            Closed("Buddha's Birthday", Korean(8, 4).From(2023).WeekendToNextFreeDay().TakenToNextFreeDay()),
            Closed("Memorial Day", Every(6, June)),
            Closed("Constitution Day", Every(17, July).Through(2007)),
            Closed("Constitution Day", Every(17, July).From(2026).WeekendToNextFreeDay()),
            Closed("Liberation Day", Every(15, August).Through(2020)),
            Closed("Liberation Day", Every(15, August).From(2021).WeekendToNextFreeDay()),
            Closed("National Foundation Day", Every(3, October).Through(2020)),
            Closed("National Foundation Day", Every(3, October).From(2021).WeekendToNextFreeDay()),
            Closed("Hangul Day", Every(9, October).From(2013).Through(2020)),
            Closed("Hangul Day", Every(9, October).From(2021).WeekendToNextFreeDay()),
            Closed("Christmas Day", Every(25, December).Through(2022)),
            Closed("Christmas Day", Every(25, December).From(2023).WeekendToNextFreeDay()),
            Closed("Last weekday of the year", Every(31, December).WeekendToFriday()),

            OpensAt("10:00", "First day of trading", Every(1, January).From(2001).TradingDayAfter()),
            OpensAt("10:00", "University entrance test", KoreanEntranceTest.Days),
            ClosesAt("16:00", "University entrance test", KoreanEntranceTest.Days.Through(2015)),
            ClosesAt("16:30", "University entrance test", KoreanEntranceTest.Days.From(2016)),

            // Days of the National Election Commission, and holidays that the cabinet declared for one year.
            Closed("Parliamentary election", On("2000-04-13", "2004-04-15", "2008-04-09", "2012-04-11", "2016-04-13", "2020-04-15", "2024-04-10")),
            Closed("Local elections", On("2002-06-13", "2006-05-31", "2010-06-02", "2014-06-04", "2018-06-13", "2022-06-01", "2026-06-03")),
            Closed("Presidential election", On("2002-12-19", "2007-12-19", "2012-12-19", "2017-05-09", "2022-03-09", "2025-06-03")),
            Closed("End of the year", On("2000-12-27", "2000-12-28")),
            Closed("Beginning of the year", On("2000-01-03")),
            Closed("After the World Cup", On("2002-07-01")),
            Closed("Declared holiday", On("2015-08-14", "2016-05-06", "2017-10-02", "2020-08-17", "2023-10-02", "2024-10-01", "2025-01-27")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static KoreaExchange Instance { get; } = new();
}
