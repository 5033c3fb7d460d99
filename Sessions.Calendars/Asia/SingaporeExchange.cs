using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Singapore Exchange: 09:00 to 12:00 and 13:00 to 17:00; without a break from 2011-08-01 to 2017-11-10, before that with one
/// from 12:30 to 14:00. The closing auction follows. The holidays of each year are announced: exact from 2000 through 2026; half days from
/// 2012.
/// </summary>
public sealed class SingaporeExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Singapore Exchange", "Asia/Singapore")
    {
        Code = "XSES",
        KnownFrom = 2012,
        KnownThrough = 2026,

        // Daily FT of 2011-01-24; the Straits Times of 2017-07-18 and the exchange's rulebook.
        Hours =
        [
            new("09:00", "12:30") { Through = "2011-07-29" },
            new("14:00", "17:00") { Through = "2011-07-29" },
            new("09:00", "17:00") { From = "2011-08-01", Through = "2017-11-10" },
            new("09:00", "12:00") { From = "2017-11-13" },
            new("13:00", "17:00") { From = "2017-11-13" },
        ],
        SpecialDays =
        [
            // Public holidays of each year as the Ministry of Manpower announces them, with the days of elections; the exchange's calendars of 2025 and
            // 2026 themselves, the other years as exchange_calendars of July 2026 has them.
            Closed(
                "Public holiday",
                Announced(
                    "2000 02-07 03-16 04-21 05-01 05-18 08-09 10-26 12-25 12-27",
                    "2001 01-01 01-24 01-25 03-06 04-13 05-01 05-07 08-09 11-14 12-17 12-25",
                    "2002 01-01 02-12 02-13 03-29 05-01 05-27 08-09 11-04 12-06 12-25",
                    "2003 01-01 02-03 02-12 04-18 05-01 05-15 10-24 11-25 12-25",
                    "2004 01-01 01-22 01-23 02-02 04-09 06-02 08-09 11-11 11-15",
                    "2005 01-21 02-09 02-10 03-25 05-02 05-23 08-09 11-01 11-03 12-26",
                    "2006 01-02 01-10 01-30 01-31 04-14 05-01 05-12 08-09 10-24 12-25",
                    "2007 01-01 01-02 02-19 02-20 04-06 05-01 05-31 08-09 11-08 12-20 12-25",
                    "2008 01-01 02-07 02-08 03-21 05-01 05-19 10-01 10-27 12-08 12-25",
                    "2009 01-01 01-26 01-27 04-10 05-01 08-10 09-21 11-27 12-25",
                    "2010 01-01 02-15 02-16 04-02 05-28 08-09 09-10 11-05 11-17",
                    "2011 02-03 02-04 04-22 05-02 05-17 08-09 08-30 10-26 11-07 12-26",
                    "2012 01-02 01-23 01-24 04-06 05-01 08-09 08-20 10-26 11-13 12-25",
                    "2013 01-01 02-11 02-12 03-29 05-01 05-24 08-08 08-09 10-15 12-25",
                    "2014 01-01 01-31 04-18 05-01 05-13 07-28 10-06 10-22 12-25",
                    "2015 01-01 02-19 02-20 04-03 05-01 06-01 07-17 08-07 08-10 09-11 09-24 11-10 12-25",
                    "2016 01-01 02-08 02-09 03-25 05-02 07-06 08-09 09-12 12-26",
                    "2017 01-02 01-30 04-14 05-01 05-10 06-26 08-09 09-01 10-18 12-25",
                    "2018 01-01 02-16 03-30 05-01 05-29 06-15 08-09 08-22 11-06 12-25",
                    "2019 01-01 02-05 02-06 04-19 05-01 05-20 06-05 08-09 08-12 10-28 12-25",
                    "2020 01-01 01-27 04-10 05-01 05-07 05-25 07-10 07-31 08-10 12-25",
                    "2021 01-01 02-12 04-02 05-13 05-26 07-20 08-09 11-04",
                    "2022 02-01 02-02 04-15 05-02 05-03 05-16 07-11 08-09 10-24 12-26",
                    "2023 01-02 01-23 01-24 04-07 05-01 06-02 06-29 08-09 09-01 11-13 12-25",
                    "2024 01-01 02-12 03-29 04-10 05-01 05-22 06-17 08-09 10-31 12-25",
                    "2025 01-01 01-29 01-30 03-31 04-18 05-01 05-12 10-20 12-25",
                    "2026 01-01 02-17 02-18 04-03 05-01 05-27 06-01 08-10 11-09 12-25")),

            ClosesAt("12:30", "Eve of the Lunar New Year, morning only", Chinese(1, 1).Through(2017).Plus(-1)),
            ClosesAt("12:30", "Christmas Eve, morning only", Every(24, December).Through(2016)),
            ClosesAt("12:30", "New Year's Eve, morning only", Every(31, December).Through(2016)),
            ClosesAt("12:00", "Eve of the Lunar New Year, morning only", Chinese(1, 1).From(2018).Plus(-1)),
            ClosesAt("12:00", "Christmas Eve, morning only", Every(24, December).From(2017)),
            ClosesAt("12:00", "New Year's Eve, morning only", Every(31, December).From(2017)),

            // What is certain of the years that are not announced yet.
            Closed("New Year's Day", Every(1, January).From(2027).SundayToMonday()),
            Closed("Lunar New Year", Chinese(1, 1).From(2027).SundayToNextFreeDay()),
            Closed("Lunar New Year", Chinese(2, 1).From(2027).SundayToNextFreeDay()),
            Closed("Good Friday", FromEaster(-2).From(2027)),
            Closed("Labour Day", Every(1, May).From(2027).SundayToMonday()),
            Closed("National Day", Every(9, August).From(2027).SundayToMonday()),
            Closed("Christmas Day", Every(25, December).From(2027).SundayToMonday()),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static SingaporeExchange Instance { get; } = new();
}
