using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// The Taiwan Stock Exchange: 09:00 to 13:30 Taipei since 2001, to 12:00 before; since 2002-07-01 continuous trading stops at 13:25 for a
/// closing auction. The days of each year are announced, bridges and typhoons among them: exact from 2001 through 2026, but for the Saturdays
/// on which it traded before 2017.
/// </summary>
public sealed class TaiwanStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Taiwan Stock Exchange", "Asia/Taipei")
    {
        Code = "XTAI",
        KnownFrom = 2001,
        KnownThrough = 2026,

        // exchange_calendars, July 2026, from 2001-01-02.
        Hours =
        [
            new("09:00", "12:00") { Through = "2000-12-30" },
            new("09:00", "13:30") { From = "2001-01-02", Through = "2002-06-28" },
            new("09:00", "13:30") { From = "2002-07-01", ClosingAuction = "13:25" },
        ],
        SpecialDays =
        [
            // The exchange's calendar of each year, as exchange_calendars of July 2026 has it. Typhoons, by the decisions of the city of Taipei:
            // 2024 07-24, 07-25, 10-02, 10-03 and 10-31, as Bloomberg had them on those days, and like them before.
            Closed(
                "Holiday",
                Announced(
                    "2000 02-03 02-04 02-07 02-08 02-09 02-28 04-04 05-01 06-06 09-12 10-10",
                    "2001 01-01 01-22 01-23 01-24 01-25 01-26 02-28 04-05 05-01 06-25 10-01 10-10",
                    "2002 01-01 02-07 02-08 02-11 02-12 02-13 02-14 02-15 02-28 04-05 05-01 09-06 10-10",
                    "2003 01-01 01-29 01-30 01-31 02-03 02-04 02-05 02-28 05-01 06-04 09-11 10-10",
                    "2004 01-01 01-19 01-20 01-21 01-22 01-23 01-26 06-22 08-24 08-25 09-28 10-25",
                    "2005 02-04 02-07 02-08 02-09 02-10 02-11 02-28 04-05 05-02 07-18 08-05 09-01 10-10",
                    "2006 01-26 01-27 01-30 01-31 02-01 02-02 02-03 02-28 04-05 05-01 05-31 10-06 10-09 10-10",
                    "2007 01-01 02-15 02-16 02-19 02-20 02-21 02-22 02-23 02-28 04-05 04-06 05-01 06-18 06-19 09-18 09-24 09-25 10-10",
                    "2008 01-01 02-04 02-05 02-06 02-07 02-08 02-11 02-28 04-04 05-01 07-28 09-29 10-10",
                    "2009 01-01 01-02 01-22 01-23 01-26 01-27 01-28 01-29 01-30 05-01 05-28 05-29 08-07",
                    "2010 01-01 02-11 02-12 02-15 02-16 02-17 02-18 02-19 04-05 06-16 09-22",
                    "2011 01-31 02-01 02-02 02-03 02-04 02-07 02-28 04-04 04-05 05-02 06-06 09-12 10-10",
                    "2012 01-19 01-20 01-23 01-24 01-25 01-26 01-27 02-27 02-28 04-04 05-01 08-02 10-10 12-31",
                    "2013 01-01 02-07 02-08 02-11 02-12 02-13 02-14 02-15 02-28 04-04 04-05 05-01 06-12 08-21 09-19 09-20 10-10",
                    "2014 01-01 01-28 01-29 01-30 01-31 02-03 02-04 02-28 04-04 05-01 06-02 07-23 09-08 10-10",
                    "2015 01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 02-27 04-03 04-06 05-01 06-19 07-10 09-28 09-29 10-09",
                    "2016 01-01 02-04 02-05 02-08 02-09 02-10 02-11 02-12 02-29 04-04 04-05 05-02 06-09 06-10 07-08 09-15 09-16 09-27 09-28 10-10",
                    "2017 01-02 01-25 01-26 01-27 01-30 01-31 02-01 02-27 02-28 04-03 04-04 05-01 05-29 05-30 10-04 10-09 10-10",
                    "2018 01-01 02-13 02-14 02-15 02-16 02-19 02-20 02-28 04-04 04-05 04-06 05-01 06-18 09-24 10-10 12-31",
                    "2019 01-01 01-31 02-01 02-04 02-05 02-06 02-07 02-08 02-28 03-01 04-04 04-05 05-01 06-07 08-09 09-13 09-30 10-10 10-11",
                    "2020 01-01 01-21 01-22 01-23 01-24 01-27 01-28 01-29 02-28 04-02 04-03 05-01 06-25 06-26 10-01 10-02 10-09",
                    "2021 01-01 02-08 02-09 02-10 02-11 02-12 02-15 02-16 03-01 04-02 04-05 04-30 06-14 09-20 09-21 10-11 12-31",
                    "2022 01-27 01-28 01-31 02-01 02-02 02-03 02-28 04-04 04-05 05-02 06-03 09-09 10-10",
                    "2023 01-02 01-19 01-20 01-23 01-24 01-25 01-26 01-27 02-27 02-28 04-03 04-04 04-05 05-01 06-22 06-23 08-03 09-29 10-09 10-10",
                    "2024 01-01 02-06 02-07 02-08 02-09 02-12 02-13 02-14 02-28 04-04 04-05 05-01 06-10 07-24 07-25 09-17 10-02 10-03 10-10 10-31",
                    "2025 01-01 01-23 01-24 01-27 01-28 01-29 01-30 01-31 02-28 04-03 04-04 05-01 05-30 09-29 10-06 10-10 10-24 12-25",
                    "2026 01-01 02-12 02-13 02-16 02-17 02-18 02-19 02-20 02-27 04-03 04-06 05-01 06-19 09-25 09-28 10-09 10-26 12-25")),

            // Through 2018 Saturdays made up for the weekdays between a holiday and a weekend.
            Trades("09:00", "13:30", "Saturday for a bridge day", On("2017-02-18", "2017-06-03", "2017-09-30", "2018-03-31", "2018-12-22")),

            // What is certain of the years that are not announced yet.
            Closed("Founding Day", Every(1, January).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Eve of the Lunar New Year", Chinese(1, 1).From(2027).Plus(-1)),
            Closed("Lunar New Year", Chinese(1, 1).From(2027)),
            Closed("Lunar New Year", Chinese(2, 1).From(2027)),
            Closed("Lunar New Year", Chinese(3, 1).From(2027)),
            Closed("Peace Memorial Day", Every(28, February).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Children's Day", Every(4, April).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Tomb-sweeping Day", Each(SolarTerms.Qingming).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Labour Day", Every(1, May).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Dragon Boat Festival", Chinese(5, 5).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Mid-Autumn Festival", Chinese(15, 8).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Teachers' Day", Every(28, September).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("National Day", Every(10, October).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Retrocession Day", Every(25, October).From(2027).SaturdayToFriday().SundayToMonday()),
            Closed("Constitution Day", Every(25, December).From(2027).SaturdayToFriday().SundayToMonday()),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static TaiwanStockExchange Instance { get; } = new();
}
