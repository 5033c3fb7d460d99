using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Moscow Exchange in its main session: since 2026-03-23 from 09:50 to 19:00, of which the last five minutes are the closing
/// auction; before that to 18:50. Its morning and evening sessions, and those of weekends and holidays since 2025, are not here. The exchange
/// announces the days of each year: its days are exact from 2000, but for four of 2022 on which sources differ, its hours from 2023, through 2026.
/// </summary>
public sealed class MoscowExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Moscow Exchange", "Europe/Moscow")
    {
        Code = "XMOS",
        KnownFrom = 2023,
        KnownThrough = 2026,

        // moex.com n37833 on the morning session of 2021-12-06, at whose end the main one begins, and the press on its return on 2025-01-27;
        // Interfax of 2026-02-11 on the later close.
        Hours =
        [
            new("10:00", "18:50") { Through = "2021-12-03", ClosingAuction = "18:40" },
            new("09:50", "18:50") { From = "2021-12-06", Through = "2022-02-25", ClosingAuction = "18:40" },
            new("10:00", "18:50") { From = "2022-02-28", Through = "2025-01-24", ClosingAuction = "18:40" },
            new("09:50", "18:50") { From = "2025-01-27", Through = "2026-03-20", ClosingAuction = "18:40" },
            new("09:50", "19:00") { From = "2026-03-23", ClosingAuction = "18:55" },
        ],
        SpecialDays =
        [
            // The exchange's schedules: moex.com n17268 for 2018, of 2018-12-24 for 2019, its notice of 2020-06-03, of 2020-10-05 for 2021 with
            // those of April and of 2021-05-31 that made 05-10 and 06-14 days of trading, of 2022-10-03 for 2023, n64121 and that of 2024-03-27 for
            // 2024, n73701 for 2025, of 2025-12-30 for 2026. 2017 by exchange_calendars. From 2022-02-28 to 03-23 the Bank of Russia kept the
            // market for shares shut; its schedule of October 2021 had it trade on 2022-05-03, 05-10 and 06-13, on which it was shut by
            // exchange_calendars, and on 2022-01-03, on which it traded.
            Closed(
                "Holiday",
                Announced(
                    "2000 01-03 01-07 02-23 03-08 05-01 05-09 06-12",
                    "2001 01-01 01-02 01-08 02-23 03-08 05-01 05-09 06-12 12-31",
                    "2002 01-01 01-02 01-07 02-25 03-08 05-01 05-02 05-03 05-09 05-10 06-12 11-07 11-08 12-12 12-13 12-31",
                    "2003 01-01 01-02 01-03 01-06 01-07 02-24 03-10 05-01 05-02 05-09 06-12 06-13 11-07 12-12 12-31",
                    "2004 01-01 01-02 01-07 02-23 03-08 05-03 05-04 05-10 06-14 11-08 12-13 12-31",
                    "2005 01-03 01-04 01-05 01-06 01-07 01-10 02-23 03-07 03-08 05-02 05-09 05-10 06-13 11-04",
                    "2006 01-02 01-03 01-04 01-05 01-06 01-09 02-23 02-24 03-08 05-01 05-08 05-09 06-12 11-06",
                    "2007 01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 04-30 05-01 05-09 06-11 06-12 11-05 12-31",
                    "2008 01-01 01-02 01-03 01-04 01-07 01-08 02-25 03-10 05-01 05-02 05-09 06-12 06-13 09-18 10-10 10-27 11-03 11-04",
                    "2009 01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04",
                    "2010 01-01 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-03 05-10 06-14 11-04 11-05 12-31",
                    "2011 01-03 01-04 01-05 01-06 01-07 01-10 02-23 03-07 03-08 05-02 05-09 06-13 11-04",
                    "2012 01-02 02-23 03-08 03-09 04-30 05-01 05-09 06-11 06-12 11-05 12-31",
                    "2013 01-01 01-02 01-03 01-04 01-07 03-08 05-01 05-09 06-12 11-04 12-31",
                    "2014 01-01 01-02 01-03 01-07 03-10 05-01 05-09 06-12 11-04 12-31",
                    "2015 01-01 01-02 01-07 02-23 03-09 05-01 05-11 06-12 11-04 12-31",
                    "2016 01-01 01-07 01-08 02-23 03-08 05-02 05-03 05-09 06-13 11-04",
                    "2017 01-02 02-23 03-08 05-01 05-09 06-12 11-06",
                    "2018 01-01 01-02 01-08 02-23 03-08 05-01 05-09 06-12 11-05 12-31",
                    "2019 01-01 01-02 01-07 03-08 05-01 05-09 06-12 11-04 12-31",
                    "2020 01-01 01-02 01-07 02-24 03-09 05-01 05-11 06-12 06-24 07-01 11-04 12-31",
                    "2021 01-01 01-07 02-23 03-08 05-03 11-04 12-31",
                    "2022 01-07 02-23 02-28 03-01 03-02 03-03 03-04 03-07 03-08 03-09 03-10 03-11 03-14 03-15 03-16 03-17 03-18 03-21 03-22 03-23 05-02 05-03",
                    "2022 05-09 05-10 06-13 11-04",
                    "2023 01-02 02-23 03-08 05-01 05-09 06-12",
                    "2024 01-01 01-02 02-23 03-08 05-01 05-09 06-12 11-04 12-31",
                    "2025 01-01 01-02 01-07 05-01 05-09 06-12 11-04 12-31",
                    "2026 01-01 01-02 01-07 02-23 05-01 06-12 11-04 12-31")),

            // Weekends that make up for a holiday of the week, by the same schedules, to the closing auction.
            Trades(
                "10:00",
                "18:40",
                "Weekend that makes up for a holiday",
                Announced(
                    "2000 05-06 11-04 12-09",
                    "2001 03-11 04-28 06-09 12-29",
                    "2002 04-27 05-18 11-10 12-15",
                    "2003 01-04 01-05 06-21",
                    "2005 03-05 05-14",
                    "2006 02-26 05-06",
                    "2007 04-28 06-09",
                    "2008 05-04 06-07 11-01",
                    "2010 02-27 11-13",
                    "2011 03-05",
                    "2012 03-11 04-28 05-05 05-12 06-09",
                    "2016 02-20",
                    "2018 04-28 06-09 12-29",
                    "2021 02-20",
                    "2024 04-27 11-02 12-28",
                    "2025 11-01")),

            // What is certain of the years that are not announced yet.
            Closed("New Year's Day", Every(1, January).From(2027)),
            Closed("Orthodox Christmas", Every(7, January).From(2027)),
            Closed("Defender of the Fatherland Day", Every(23, February).From(2027)),
            Closed("Women's Day", Every(8, March).From(2027)),
            Closed("Labour Day", Every(1, May).From(2027)),
            Closed("Victory Day", Every(9, May).From(2027)),
            Closed("Day of Russia", Every(12, June).From(2027)),
            Closed("Unity Day", Every(4, November).From(2027)),
            Closed("New Year's Eve", Every(31, December).From(2027)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static MoscowExchange Instance { get; } = new();
}
