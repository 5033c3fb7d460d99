using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Pakistan Stock Exchange: 09:32 to 15:30 Karachi, on Fridays 09:17 to 12:00 and 14:32 to 16:30; in Ramadan 09:17 to 13:30, on
/// Fridays to 12:30. Fixed holidays by rule, the others as announced for each year: its days are exact from 2002, its hours from 2023, through
/// 2025. Those of 2026 are in it as they were announced in January, subject to the moon.
/// </summary>
public sealed class PakistanStockExchange() : ExchangeCalendar(_notice)
{
    private const SessionDays MondayToThursday = SessionDays.Monday | SessionDays.Tuesday | SessionDays.Wednesday | SessionDays.Thursday;

    private static readonly ExchangeNotice _notice = new("Pakistan Stock Exchange", "Asia/Karachi")
    {
        Code = "XKAR",
        KnownFrom = 2023,
        KnownThrough = 2025,

        // The exchange's page of trading hours, as exchange_calendars of July 2026 has it, and its notice of 2020-07-10. Ramadan: its notices of
        // 2023-03-22 (ProPakistani), 2024-03-11 (Business Recorder, whose post-close session at 14:00 is that of a close at 13:30 in the notice
        // of 2022-04-14) and 2026-02-19 (PkRevenue); that of 2025 was not to be had, and is taken to be like those around it.
        Hours =
        [
            .. Ordinary(null, "2023-03-22"),
            .. Ramadan("2023-03-23", "2023-04-25"),
            .. Ordinary("2023-04-26", "2024-03-11"),
            .. Ramadan("2024-03-12", "2024-04-12"),
            .. Ordinary("2024-04-15", "2025-02-28"),
            .. Ramadan("2025-03-03", "2025-04-02"),
            .. Ordinary("2025-04-03", "2026-02-18"),
            .. Ramadan("2026-02-19", "2026-03-23"),
            .. Ordinary("2026-03-24", null),
        ],
        SpecialDays =
        [
            Closed("Kashmir Day", Every(5, February)),
            Closed("Pakistan Day", Every(23, March)),
            Closed("Labour Day", Every(1, May)),
            Closed("Independence Day", Every(14, August)),
            Closed("Iqbal Day", Every(9, November).Through(2014)),
            Closed("Iqbal Day", Every(9, November).From(2022)),
            Closed("Birthday of Quaid-e-Azam", Every(25, December)),

            // The exchange's notices, after the State Bank's holidays: the feasts of Islam, Ashura, bank holidays, elections, unrest, Youm-e-Takbeer
            // since its notice of 2024-05-27; such as those of 2022-08-02 and 2024-07-10 on Ashura. exchange_calendars, July 2026, has all of them;
            // 2026 by the exchange's list of 2026-01-20, with Ashura a day later as exchange_calendars has it.
            Closed(
                "Announced holiday",
                Announced(
                    "2002 01-01 02-22 02-25 03-25 05-23 10-10 12-03 12-05 12-06",
                    "2003 02-11 02-12 02-13 02-14 03-13 03-14 04-10 05-15 11-26 11-27 11-28",
                    "2004 01-01 02-02 02-03 02-04 03-01 03-02 05-03 11-11 11-15 11-16 11-17",
                    "2005 01-20 01-21 04-22 08-18 10-28 11-01 11-03 11-04",
                    "2006 01-10 01-11 01-12 01-13 02-08 02-09 04-11 04-12 10-20 10-23 10-24 10-25 10-26 10-27",
                    "2007 01-01 01-02 01-29 01-30 10-10 10-12 10-15 10-16 12-20 12-21 12-28",
                    "2008 02-18 03-21 09-26 10-01 10-02 10-03 12-08 12-09 12-10 12-11",
                    "2009 01-07 01-08 03-10 09-21 09-22 09-23 11-27 11-30 12-28",
                    "2010 01-01 09-10 09-13 11-17 11-18 11-19 12-16 12-17",
                    "2011 02-16 08-26 08-31 09-01 09-02 10-24 11-07 11-08 11-11 12-05 12-06",
                    "2012 08-17 08-20 08-21 08-22 09-21 10-26 10-29",
                    "2013 01-25 08-02 08-08 08-09 10-15 10-16 10-17 10-18 11-14 11-15",
                    "2014 01-14 07-25 07-29 07-30 07-31 08-01 10-06 10-07 10-08 11-03 11-04",
                    "2015 07-17 07-20 07-21 09-24 09-25 10-23 12-24",
                    "2016 07-01 07-05 07-06 07-07 07-08 09-12 09-13 09-14 10-11 10-12 12-12",
                    "2017 06-23 06-26 06-27 06-28 09-01 09-04 12-01",
                    "2018 06-08 06-15 06-18 07-25 08-21 08-22 08-23 09-20 09-21 11-21",
                    "2019 05-31 06-04 06-05 06-06 06-07 08-12 08-13 08-15 09-09 09-10",
                    "2020 05-22 05-25 05-26 05-27 07-31 10-30",
                    "2021 05-07 05-10 05-11 05-12 05-13 05-14 07-20 07-21 07-22 08-18 08-19 10-19",
                    "2022 04-29 05-02 05-03 05-04 05-05 07-08 07-11 07-12 08-08 08-09",
                    "2023 04-14 04-21 04-24 04-25 06-28 06-29 06-30 07-28 09-29",
                    "2024 02-08 04-05 04-10 04-11 04-12 05-28 06-17 06-18 06-19 07-16 07-17 09-17",
                    "2025 03-28 03-31 04-01 04-02 05-28 06-06 06-09 09-05",
                    "2026 03-20 05-27 05-28 05-29 06-25 06-26 08-25")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static PakistanStockExchange Instance { get; } = new();

    private static IEnumerable<TradingHours> Ordinary(string? from, string? through) =>
    [
        new("09:32", "15:30") { From = from, Through = through, Days = MondayToThursday },
        new("09:17", "12:00") { From = from, Through = through, Days = SessionDays.Friday },
        new("14:32", "16:30") { From = from, Through = through, Days = SessionDays.Friday },
    ];

    private static IEnumerable<TradingHours> Ramadan(string from, string through) =>
    [
        new("09:17", "13:30") { From = from, Through = through, Days = MondayToThursday },
        new("09:17", "12:30") { From = from, Through = through, Days = SessionDays.Friday },
    ];
}
