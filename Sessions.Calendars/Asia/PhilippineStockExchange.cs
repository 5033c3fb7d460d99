using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Philippine Stock Exchange: 09:30 to 12:00 and 13:00 to 15:00 Manila, without a break to 13:00 from 2020-03-16 to 2021-12-03
/// and in the second half of January 2022. Fixed holidays by rule, the others as the president proclaims them for each year: its days are exact
/// from 2002 through 2026, its hours from 2022.
/// </summary>
public sealed class PhilippineStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Philippine Stock Exchange", "Asia/Manila")
    {
        Code = "XPHS",
        KnownFrom = 2022,
        KnownThrough = 2026,

        // Notices of the exchange as the press had them: ABS-CBN of 2021-12-15 and of 2022-01-26.
        Hours =
        [
            new("09:30", "12:00") { Through = "2020-03-13" },
            new("13:00", "15:00") { Through = "2020-03-13" },

            // Without a break while the epidemic was at its height.
            new("09:30", "13:00") { From = "2020-03-16", Through = "2021-12-03" },
            new("09:30", "12:00") { From = "2021-12-06", Through = "2022-01-13" },
            new("13:00", "15:00") { From = "2021-12-06", Through = "2022-01-13" },
            new("09:30", "13:00") { From = "2022-01-14", Through = "2022-01-31" },
            new("09:30", "12:00") { From = "2022-02-02" },
            new("13:00", "15:00") { From = "2022-02-02" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).From(2012)),
            Closed("People Power Anniversary", Every(25, February).From(2016).Through(2022)),
            Closed("Day of Valor", Every(9, April).From(2012)),
            Closed("Maundy Thursday", FromEaster(-3).From(2012)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Labour Day", Every(1, May).From(2012)),
            Closed("Independence Day", Every(12, June).From(2012)),
            Closed("Ninoy Aquino Day", Every(21, August).From(2012).Except(2024)),
            Closed("National Heroes Day", Last(Monday, August).From(2012)),
            Closed("All Saints' Day", Every(1, November).From(2012)),
            Closed("All Souls' Day, on a Friday", Every(2, November).From(2012).When(Friday)),
            Closed("Bonifacio Day", Every(30, November).From(2012).Except(2023)),
            Closed("Immaculate Conception", Every(8, December).From(2017)),
            Closed("Christmas Eve", Every(24, December).From(2012).Except(2021)),
            Closed("Christmas Day", Every(25, December).From(2012)),
            Closed("Rizal Day", Every(30, December).From(2012)),
            Closed("New Year's Eve", Every(31, December).From(2012).Except(2021)),

            // Proclamations 90 of 2022 and 665 of 2024.
            Closed("Bonifacio Day, moved", On("2023-11-27")),
            Closed("Ninoy Aquino Day, moved", On("2024-08-23")),

            // Working days of 2021, by the memorandum of the exchange of 2021-12-15.
            Trades("09:30", "12:10", "Half day", On("2021-12-24", "2021-12-31")),

            // A volcano and typhoons, and two days without clerks at the start of the epidemic: notices of the exchange.
            Closed("Suspended by the exchange", On("2020-01-13", "2020-03-17", "2020-03-18", "2020-11-12", "2022-09-26", "2024-07-24")),

            // Proclamations of the president, for the Lunar New Year, the feasts of Islam, elections, and holidays that were moved: 117 of December
            // 2016 for 2017-01-02, 555 of 2018-08-15 for 2019, 986 of 2020-07-30 with 1107 of 2021-02-26 for 2021, 1236 for 2022, 368 of 2023-10-11
            // for 2024, 727 of 2024 for 2025, 1006 of 2025-09-03 for 2026. exchange_calendars, July 2026, has the others.
            Closed(
                "Proclaimed holiday",
                Announced(
                    "2002 01-01 02-25 03-28 04-08 05-01 06-12 07-15 10-31 11-01 12-06 12-24 12-25 12-30 12-31",
                    "2003 01-01 02-25 04-07 04-17 05-01 05-02 06-13 08-22 11-26 12-24 12-25 12-26 12-31",
                    "2004 01-01 01-02 02-25 04-07 04-08 05-10 11-01 11-15 11-29 12-03 12-24 12-27 12-30 12-31",
                    "2005 02-25 03-23 03-24 05-02 06-13 07-25 08-29 10-31 11-01 11-04 11-28 12-26 12-30",
                    "2006 04-13 05-01 06-12 07-24 08-21 09-28 09-29 10-24 11-01 12-01 12-25 12-26",
                    "2007 01-01 04-05 04-09 05-01 05-14 06-11 08-20 08-27 10-12 10-29 11-01 11-02 11-30 12-24 12-25 12-31",
                    "2008 01-01 02-25 03-20 04-07 05-01 06-09 08-18 08-25 10-01 12-01 12-25 12-26 12-29 12-30 12-31",
                    "2009 01-01 01-02 04-06 04-09 05-01 06-12 07-17 08-05 08-21 08-31 09-07 09-21 11-02 11-30 12-24 12-25 12-30 12-31",
                    "2010 01-01 04-01 04-09 05-03 05-10 06-14 06-30 08-30 09-10 10-25 11-01 11-16 11-29 12-24 12-27 12-31",
                    "2011 04-21 06-20 08-29 08-30 09-27 10-31 11-01 11-07 11-30 12-30",
                    "2012 01-23 08-07 08-20 10-26",
                    "2013 05-13 08-09 08-19 08-20 10-15 10-28",
                    "2014 01-31 07-16 07-29 09-19 10-06 12-08 12-26",
                    "2015 01-02 01-15 01-16 02-19 07-17 09-25 11-18 11-19",
                    "2016 02-08 05-09 07-06 09-12 10-31 12-26",
                    "2017 01-02 04-28 06-26 09-01 09-12 10-16 10-31 12-26",
                    "2018 01-02 02-16 05-14 06-15",
                    "2019 02-05 05-13 06-05 08-12",
                    "2020 05-25 07-31 11-02",
                    "2021 02-12 05-13 07-20",
                    "2022 02-01 05-03 05-09 10-31 12-26",
                    "2023 01-02 02-24 04-10 04-21 06-28 10-30 11-02 12-26",
                    "2024 02-09 04-10 06-17",
                    "2025 01-29 04-01 05-12 06-06 10-31",
                    "2026 02-17 03-20 05-27 11-02")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static PhilippineStockExchange Instance { get; } = new();
}
