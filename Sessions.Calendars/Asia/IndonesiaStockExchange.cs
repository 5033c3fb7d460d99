using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Indonesia Stock Exchange: 09:00 to 12:00 and 13:30 to 15:50 Jakarta, on Fridays to 11:30 and from 14:00; from 2020-03-30 to
/// 2023-03-31 to 11:30 and 15:00 on all days. Fixed holidays by rule, the others as announced for each year: its days are exact from 2000
/// through 2026.
/// </summary>
public sealed class IndonesiaStockExchange() : ExchangeCalendar(_notice)
{
    private const SessionDays MondayToThursday = SessionDays.Monday | SessionDays.Tuesday | SessionDays.Wednesday | SessionDays.Thursday;

    private static readonly ExchangeNotice _notice = new("Indonesia Stock Exchange", "Asia/Jakarta")
    {
        Code = "XIDX",
        KnownFrom = 2014,
        KnownThrough = 2026,

        // The exchange's notices of March 2020 and March 2023 on shorter hours and their end; exchange_calendars, July 2026, has the outer hours.
        Hours =
        [
            new("09:00", "12:00") { Through = "2020-03-27", Days = MondayToThursday },
            new("13:30", "16:00") { Through = "2020-03-27", Days = MondayToThursday },
            new("09:00", "11:30") { Through = "2020-03-27", Days = SessionDays.Friday },
            new("14:00", "16:00") { Through = "2020-03-27", Days = SessionDays.Friday },
            new("09:00", "11:30") { From = "2020-03-30", Through = "2023-03-31" },
            new("13:30", "15:00") { From = "2020-03-30", Through = "2023-03-31" },
            new("09:00", "12:00") { From = "2023-04-03", Days = MondayToThursday },
            new("13:30", "15:50") { From = "2023-04-03", Days = MondayToThursday },
            new("09:00", "11:30") { From = "2023-04-03", Days = SessionDays.Friday },
            new("14:00", "15:50") { From = "2023-04-03", Days = SessionDays.Friday },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Labour Day", Every(1, May).From(2014)),
            Closed("Ascension Day", FromEaster(39).Except(2003)),
            Closed("Pancasila Day", Every(1, June).From(2017)),
            Closed("Independence Day", Every(17, August)),
            Closed("Christmas Day", Every(25, December)),
            Closed("New Year's Eve", Every(31, December)),

            // The exchange's calendar of each year, after the decree of three ministers, as exchange_calendars of July 2026 has it: the feasts of
            // Islam, Nyepi, Waisak, the Lunar New Year, collective leave, elections; with what was added by notices of April 2022 and of
            // 2025-08-08.
            Closed(
                "Announced holiday",
                Announced(
                    "2002 02-12 02-22 03-15 10-04 12-05 12-06 12-09 12-10 12-24 12-26 12-30",
                    "2003 02-12 03-03 04-02 05-15 05-16 05-30 08-18 09-22 11-24 11-25 11-26 11-27 11-28 12-24 12-26",
                    "2004 01-22 02-02 02-23 03-22 04-05 05-03 06-03 07-05 09-13 09-20 11-15 11-16 11-17 11-18 11-19 12-24",
                    "2005 01-21 02-09 02-10 03-11 04-22 05-24 09-02 11-02 11-03 11-04 11-07 11-08 12-26 12-30",
                    "2006 01-10 01-31 03-30 03-31 04-10 05-26 08-18 08-21 10-23 10-24 10-25 10-26 10-27 12-29",
                    "2007 03-19 05-18 06-01 10-12 10-15 10-16 12-20 12-21 12-24",
                    "2008 01-10 01-11 02-07 02-08 03-07 03-20 05-20 07-30 08-18 09-30 10-01 10-02 10-03 10-09 10-10 12-08 12-29",
                    "2009 01-02 01-26 03-09 03-26 04-09 07-08 07-20 09-18 09-21 09-22 09-23 11-27 12-18 12-24",
                    "2010 02-26 03-16 05-28 09-08 09-09 09-10 09-13 09-14 11-17 12-07 12-24",
                    "2011 02-03 02-15 05-17 06-29 08-29 08-30 08-31 09-01 09-02 12-26",
                    "2012 01-23 03-23 05-18 08-20 08-21 08-22 10-26 11-15 11-16 12-24",
                    "2013 01-24 03-12 06-06 08-05 08-06 08-07 08-08 08-09 10-14 10-15 11-05 12-26",
                    "2014 01-14 01-31 03-31 04-09 05-15 05-27 07-09 07-28 07-29 07-30 07-31 08-01 12-26",
                    "2015 02-19 06-02 07-16 07-17 07-20 07-21 09-24 10-14 12-09 12-24",
                    "2016 02-08 03-09 05-06 07-04 07-05 07-06 07-07 07-08 09-12 12-12 12-26",
                    "2017 01-02 02-15 03-28 04-19 04-24 05-11 06-23 06-26 06-27 06-28 06-29 06-30 09-01 09-21 12-01 12-26",
                    "2018 02-16 05-29 06-11 06-12 06-13 06-14 06-15 06-18 06-19 08-22 09-11 11-20 12-24",
                    "2019 02-05 03-07 04-03 04-17 06-03 06-04 06-05 06-06 06-07 12-24",
                    "2020 03-25 05-07 05-22 05-25 07-31 08-20 08-21 10-28 10-29 10-30 12-09 12-24",
                    "2021 02-12 03-11 05-12 05-14 05-26 07-20 08-11 10-20",
                    "2022 02-01 02-28 03-03 04-29 05-02 05-03 05-04 05-05 05-06 05-16",
                    "2023 01-23 03-22 03-23 04-19 04-20 04-21 04-24 04-25 06-02 06-28 06-29 06-30 07-19 09-28 12-26",
                    "2024 02-08 02-09 02-14 03-11 03-12 04-08 04-09 04-10 04-11 04-12 04-15 05-10 05-23 05-24 06-17 06-18 09-16 11-27 12-26",
                    "2025 01-27 01-28 01-29 03-28 03-31 04-01 04-02 04-03 04-04 04-07 05-12 05-13 05-30 06-06 06-09 06-27 08-18 09-05 12-26",
                    "2026 01-16 02-16 02-17 03-18 03-19 03-20 03-23 03-24 05-15 05-27 05-28 06-16 08-25 12-24")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static IndonesiaStockExchange Instance { get; } = new();
}
