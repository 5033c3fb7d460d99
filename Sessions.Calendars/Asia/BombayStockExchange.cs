using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The two exchanges of Mumbai, BSE and NSE, which keep the same days: 09:15 to 15:30; before 2010-10-18 from 09:00 and before 2010-01-04
/// from 09:55. The exchanges announce the holidays of each year: exact from 2000 through 2026. On the evening of Diwali, a holiday, they
/// trade for an hour, whose time is known here from 2010 through 2025; of that of 2026-11-08, a Sunday, no circular was to be had, so that the
/// day is shut here.
/// </summary>
public sealed class BombayStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("BSE and NSE, Mumbai", "Asia/Kolkata")
    {
        Code = "XBOM",
        KnownFrom = 2010,
        KnownThrough = 2026,

        // pandas_market_calendars, pull request 479, which cites the circulars of 2009 and 2010.
        Hours =
        [
            new("09:55", "15:30") { Through = "2010-01-01" },
            new("09:00", "15:30") { From = "2010-01-04", Through = "2010-10-15" },
            new("09:15", "15:30") { From = "2010-10-18" },
        ],
        SpecialDays =
        [
            // The exchanges' circulars of each December, "Trading holidays for the calendar year", whose lists of 2017 and of 2019 to 2024 are
            // those of NSE and whose others exchange_calendars of July 2026 has, and those for single days since: elections on 2019-04-29 and
            // 10-21, 2024-05-20 and 11-20 and 2026-01-15, and 2024-01-22, which the state had declared three days before.
            Closed(
                "Holiday",
                Announced(
                    "2000 01-26 03-17 03-20 04-14 04-21 05-01 08-15 09-01 10-02 10-26 12-25",
                    "2001 01-01 01-26 03-06 04-05 04-13 05-01 08-15 08-22 10-02 10-26 11-14 11-16 11-30 12-17 12-25",
                    "2002 03-25 03-29 05-01 08-15 09-10 10-02 10-15 11-04 11-06 11-19 12-25",
                    "2003 02-13 03-14 03-18 04-14 04-18 05-01 08-15 10-02 11-26 12-25",
                    "2004 01-01 01-26 02-02 03-02 04-09 04-14 04-26 10-13 10-22 11-12 11-15 11-26",
                    "2005 01-21 01-26 03-25 04-14 07-28 08-15 09-07 10-12 11-01 11-03 11-04 11-15",
                    "2006 01-11 01-26 02-09 03-15 04-06 04-11 04-14 05-01 08-15 10-02 10-24 10-25 12-25",
                    "2007 01-01 01-26 01-30 02-16 03-27 04-06 05-01 05-02 08-15 10-02 11-09 12-21 12-25",
                    "2008 03-06 03-20 03-21 04-14 04-18 05-01 05-19 08-15 09-03 10-02 10-09 10-28 10-30 11-13 11-27 12-09 12-25",
                    "2009 01-08 01-26 02-23 03-10 03-11 04-03 04-07 04-10 04-14 04-30 05-01 09-21 09-28 10-02 10-13 10-19 11-02 12-25 12-28",
                    "2010 01-01 01-26 02-12 03-01 03-24 04-02 04-14 09-10 11-17 12-17",
                    "2011 01-26 03-02 04-12 04-14 04-22 08-15 08-31 09-01 10-06 10-27 11-07 11-10 12-06",
                    "2012 01-26 02-20 03-08 04-05 04-06 05-01 08-15 08-20 09-19 10-02 10-24 11-14 11-28 12-25",
                    "2013 03-27 03-29 04-19 04-24 05-01 08-09 08-15 09-09 10-02 10-16 11-04 12-25",
                    "2014 02-27 03-17 04-08 04-14 04-18 04-24 05-01 07-29 08-15 08-29 10-02 10-03 10-06 10-15 10-24 11-04 11-06 12-25",
                    "2015 01-26 02-17 03-06 04-02 04-03 04-14 05-01 09-17 09-25 10-02 10-22 11-12 11-25 12-25",
                    "2016 01-26 03-07 03-24 03-25 04-14 04-15 04-19 07-06 08-15 09-05 09-13 10-11 10-12 10-31 11-14",
                    "2017 01-26 02-24 03-13 04-04 04-14 05-01 06-26 08-15 08-25 10-02 10-20 12-25",
                    "2018 01-26 02-13 03-02 03-29 03-30 05-01 08-15 08-22 09-13 09-20 10-02 10-18 11-08 11-23 12-25",
                    "2019 03-04 03-21 04-17 04-19 04-29 05-01 06-05 08-12 08-15 09-02 09-10 10-02 10-08 10-21 10-28 11-12 12-25",
                    "2020 02-21 03-10 04-02 04-06 04-10 04-14 05-01 05-25 10-02 11-16 11-30 12-25",
                    "2021 01-26 03-11 03-29 04-02 04-14 04-21 05-13 07-21 08-19 09-10 10-15 11-05 11-19",
                    "2022 01-26 03-01 03-18 04-14 04-15 05-03 08-09 08-15 08-31 10-05 10-26 11-08",
                    "2023 01-26 03-07 03-30 04-04 04-07 04-14 05-01 06-29 08-15 09-19 10-02 10-24 11-14 11-27 12-25",
                    "2024 01-22 01-26 03-08 03-25 03-29 04-11 04-17 05-01 05-20 06-17 07-17 08-15 10-02 11-15 11-20 12-25",
                    "2025 02-26 03-14 03-31 04-10 04-14 04-18 05-01 08-15 08-27 10-02 10-22 11-05 12-25",
                    "2026 01-15 01-26 03-03 03-26 03-31 04-03 04-14 05-01 05-28 06-26 09-14 10-02 10-20 11-10 11-24 12-25")),

            // Muhurat trading on Diwali, by the exchanges' circulars of each year.
            Trades("18:15", "19:15", "Muhurat trading on Diwali", On("2010-11-05")),
            Trades("16:45", "18:00", "Muhurat trading on Diwali", On("2011-10-26")),
            Trades("15:45", "17:00", "Muhurat trading on Diwali", On("2012-11-13")),
            Trades("18:15", "19:30", "Muhurat trading on Diwali", On("2013-11-03", "2014-10-23")),
            Trades("17:45", "18:45", "Muhurat trading on Diwali", On("2015-11-11")),
            Trades("18:30", "19:30", "Muhurat trading on Diwali", On("2016-10-30", "2017-10-19")),
            Trades("17:30", "18:30", "Muhurat trading on Diwali", On("2018-11-07")),
            Trades("18:15", "19:15", "Muhurat trading on Diwali", On("2019-10-27", "2020-11-14", "2021-11-04", "2022-10-24", "2023-11-12")),
            Trades("18:00", "19:00", "Muhurat trading on Diwali", On("2024-11-01")),
            Trades("13:45", "14:45", "Muhurat trading on Diwali", On("2025-10-21")),

            // By circulars too: the government's budget was presented on a weekend; in early 2024 the exchanges tried their second site on two Saturdays.
            Trades("09:15", "15:30", "Budget on a weekend", On("2015-02-28", "2020-02-01", "2025-02-01", "2026-02-01")),
            Trades("09:15", "15:30", "Saturday for a Monday that was a holiday", On("2024-01-20")),
            Trades("09:15", "10:00", "Trial of the second site", On("2024-03-02", "2024-05-18")),
            Trades("11:30", "12:30", "Trial of the second site", On("2024-03-02")),
            Trades("11:45", "12:40", "Trial of the second site", On("2024-05-18")),

            // What is certain of the years that are not announced yet.
            Closed("Republic Day", Every(26, January).From(2027)),
            Closed("Good Friday", FromEaster(-2).From(2027)),
            Closed("Ambedkar Jayanti", Every(14, April).From(2027)),
            Closed("Maharashtra Day", Every(1, May).From(2027)),
            Closed("Independence Day", Every(15, August).From(2027)),
            Closed("Gandhi Jayanti", Every(2, October).From(2027)),
            Closed("Christmas Day", Every(25, December).From(2027)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BombayStockExchange Instance { get; } = new();
}
