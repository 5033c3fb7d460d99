using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on Bursa Malaysia: 09:00 to 12:30 and 14:30 to 17:00; from 16:45 a closing auction and trading at its price. Fixed holidays by
/// rule, the others as announced for each year: its days are exact from 2000, its hours from 2010, through 2026.
/// </summary>
public sealed class BursaMalaysia() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bursa Malaysia", "Asia/Kuala_Lumpur")
    {
        Code = "XKLS",
        KnownFrom = 2010,
        KnownThrough = 2026,

        // exchange_calendars, July 2026, for the outer hours, brokers' tables for the break; vouched for from 2010.
        Hours =
        [
            new("09:00", "12:30"),
            new("14:30", "17:00") { ClosingAuction = "16:45" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToMonday()),
            Closed("Federal Territory Day", Every(1, February).SundayToMonday()),
            Closed("Labour Day", Every(1, May).SundayToMonday()),
            Closed("National Day", Every(31, August).SundayToMonday()),
            Closed("Malaysia Day", Every(16, September).From(2010).SundayToMonday()),
            Closed("Christmas Day", Every(25, December).SundayToMonday()),

            // Bursa Malaysia's market holidays of each year, as exchange_calendars of July 2026 has them: Thaipusam, the Lunar New Year, the feasts
            // of Islam, Wesak Day, the king's birthday, Deepavali, elections; on 2021-12-03 a victory at football, on 2022-11-18 and 28 an
            // election. Since 2023 the exchange trades on holidays that nobody expected.
            Closed(
                "Announced holiday",
                Announced(
                    "2000 01-10 02-07 03-16 04-06 06-14 12-27 12-28",
                    "2001 01-24 01-25 03-05 03-26 06-04 12-17 12-18",
                    "2002 02-11 02-12 02-13 03-15 04-25 05-27 11-04 12-05 12-06",
                    "2003 01-31 02-03 02-04 02-12 03-04 05-14 05-15 10-24 11-24 11-25 11-26",
                    "2004 01-21 01-22 01-23 02-03 02-23 05-03 05-04 11-11 11-12 11-15 11-16",
                    "2005 01-21 02-09 02-10 02-11 04-21 05-23 11-01 11-03 11-04",
                    "2006 01-10 01-30 01-31 02-02 04-11 05-12 10-23 10-24 10-25",
                    "2007 01-02 02-19 02-20 04-26 05-02 10-15 11-08 12-20",
                    "2008 01-10 01-23 02-07 02-08 03-20 05-19 07-03 10-01 10-02 10-27 12-08 12-29",
                    "2009 01-26 01-27 02-09 03-09 09-21 09-22 11-27 12-18",
                    "2010 02-15 02-16 02-26 05-28 09-10 11-05 11-17 12-07 12-31",
                    "2011 01-20 02-03 02-04 02-15 05-17 08-30 09-01 10-26 11-07 11-28",
                    "2012 01-23 01-24 02-06 02-07 04-11 08-20 08-21 10-26 11-13 11-15",
                    "2013 01-24 01-28 02-11 02-12 05-24 08-08 08-09 10-15 11-05",
                    "2014 01-14 01-17 01-31 02-03 05-13 07-15 07-28 07-29 10-06 10-22",
                    "2015 02-03 02-19 02-20 05-04 07-17 09-24 10-14 11-10 12-24",
                    "2016 01-25 02-08 02-09 06-22 07-06 07-07 09-12 10-03 12-12",
                    "2017 01-30 02-09 04-24 05-10 06-12 06-26 06-27 09-01 09-04 09-22 10-18 12-01",
                    "2018 01-31 02-16 05-09 05-10 05-11 05-29 06-15 08-22 09-10 09-11 11-06 11-20",
                    "2019 01-21 02-05 02-06 05-20 05-22 06-05 06-06 07-30 08-12 09-02 09-09 10-28",
                    "2020 01-27 05-07 05-11 05-25 05-26 06-08 07-31 08-20 10-29",
                    "2021 01-28 02-12 04-29 05-13 05-14 05-26 06-07 07-20 08-10 10-19 11-04 12-03",
                    "2022 01-18 02-02 04-19 05-03 05-04 06-06 07-11 10-10 10-24 11-18 11-28",
                    "2023 01-23 01-24 04-21 04-24 05-04 06-05 06-29 07-19 09-28 11-13",
                    "2024 01-25 02-12 03-27 04-10 04-11 05-22 06-03 06-17 07-08 10-31",
                    "2025 01-29 01-30 02-11 03-18 03-31 04-01 05-12 06-02 06-27 09-05 10-20",
                    "2026 02-17 02-18 03-23 05-27 06-01 06-17 08-25 11-09")),
            ClosesAt(
                "12:30",
                "Eve of a feast, morning only",
                Announced(
                    "2000 01-07 02-04 12-26",
                    "2001 01-23",
                    "2002 12-04",
                    "2005 02-08 11-02",
                    "2007 10-12",
                    "2008 02-06 09-30",
                    "2010 09-09",
                    "2011 02-02 08-29",
                    "2013 08-07",
                    "2014 01-30",
                    "2015 02-18 07-16",
                    "2016 07-05",
                    "2017 01-27",
                    "2018 02-15 06-14",
                    "2019 02-04 06-04",
                    "2020 01-24",
                    "2021 02-11 05-12",
                    "2022 01-31",
                    "2024 02-09 04-09",
                    "2025 01-28",
                    "2026 02-16 03-20")),

            Closed("Lunar New Year", Chinese(1, 1).From(2027).SundayToNextFreeDay()),
            Closed("Lunar New Year", Chinese(2, 1).From(2027).SundayToNextFreeDay()),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BursaMalaysia Instance { get; } = new();
}
