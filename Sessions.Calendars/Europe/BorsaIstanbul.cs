using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on Borsa Istanbul: 10:00 to 18:00, without a break since 2017-11-13; the closing auction follows. The feasts of each year are
/// announced; from 2027 they are those of the Islamic calendar as Saudi Arabia reckons it, which in the past was right on all days but one.
/// Its days are exact from 2000, its hours from 2018, through 2026.
/// </summary>
public sealed class BorsaIstanbul() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Borsa Istanbul", "Europe/Istanbul")
    {
        Code = "XIST",
        KnownFrom = 2018,
        KnownThrough = 2026,

        // exchange_calendars, July 2026; hours that are vouched for from 2017-11-13, when the break at noon ended.
        Hours = [new("10:00", "18:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("National Sovereignty Day", Every(23, April)),
            Closed("Labour Day", Every(1, May).From(2009)),
            Closed("Youth Day", Every(19, May)),
            Closed("Democracy Day", Every(15, July).From(2017)),
            Closed("Victory Day", Every(30, August)),
            Closed("Republic Day", Every(29, October)),
            ClosesAt("12:30", "Eve of Republic Day", Every(28, October)),

            // The exchange's table of holidays of each year, those of 2025 and 2026 themselves, the others as exchange_calendars of July 2026 has
            // them: the feasts of Ramadan and of the sacrifice, with bridge days; snow in January 2004, the earthquake in February 2023.
            Closed(
                "Feast or declared holiday",
                Announced(
                    "2000 01-10 03-16 03-17 12-27 12-28 12-29",
                    "2001 03-05 03-06 03-07 03-08 12-17 12-18",
                    "2002 01-04 02-22 02-25 12-05 12-06",
                    "2003 02-10 02-11 02-12 02-13 02-14 11-21 11-24 11-25 11-26 11-27 11-28",
                    "2004 01-23 02-02 02-03 02-04 11-15 11-16 12-30 12-31",
                    "2005 01-20 01-21 11-03 11-04",
                    "2006 01-09 01-10 01-11 01-12 01-13 10-23 10-24 10-25",
                    "2007 01-02 01-03 10-12 12-20 12-21",
                    "2008 09-30 10-01 10-02 12-08 12-09 12-10 12-11",
                    "2009 09-21 09-22 11-27 11-30",
                    "2010 09-09 09-10 11-16 11-17 11-18 11-19",
                    "2011 08-31 09-01 11-07 11-08 11-09",
                    "2012 08-20 08-21 10-25 10-26",
                    "2013 08-08 08-09 10-15 10-16 10-17 10-18",
                    "2014 07-28 07-29 07-30 10-06 10-07",
                    "2015 07-17 09-24 09-25",
                    "2016 07-05 07-06 07-07 09-12 09-13 09-14 09-15",
                    "2017 06-26 06-27 09-01 09-04",
                    "2018 06-15 08-21 08-22 08-23 08-24",
                    "2019 06-04 06-05 06-06 08-12 08-13 08-14",
                    "2020 05-25 05-26 07-31 08-03",
                    "2021 05-13 05-14 07-20 07-21 07-22 07-23",
                    "2022 05-02 05-03 05-04 07-11 07-12",
                    "2023 02-08 02-09 02-10 02-13 02-14 04-21 06-28 06-29 06-30",
                    "2024 04-10 04-11 04-12 06-17 06-18 06-19",
                    "2025 03-31 04-01 06-06 06-09",
                    "2026 03-20 05-27 05-28 05-29")),
            ClosesAt(
                "12:30",
                "Eve of a feast",
                Announced(
                    "2000 01-07 03-15 12-26",
                    "2002 02-21 12-04",
                    "2005 01-19 11-02",
                    "2007 10-11 12-19",
                    "2008 09-29",
                    "2009 11-26",
                    "2010 09-08 11-15",
                    "2011 08-29",
                    "2012 10-24",
                    "2013 08-07 10-14",
                    "2014 10-03",
                    "2015 07-16 09-23",
                    "2016 07-04",
                    "2017 08-31",
                    "2018 06-14 08-20",
                    "2019 06-03",
                    "2020 07-30",
                    "2021 05-12 07-19",
                    "2022 07-08",
                    "2023 04-20 06-27",
                    "2024 04-09",
                    "2025 06-05",
                    "2026 03-19 05-26")),

            Closed("Feast of Ramadan", Hijri(1, 10).From(2027)),
            Closed("Feast of Ramadan", Hijri(1, 10).From(2027).Plus(1)),
            Closed("Feast of Ramadan", Hijri(1, 10).From(2027).Plus(2)),
            ClosesAt("12:30", "Eve of the Feast of Ramadan", Hijri(1, 10).From(2027).Plus(-1)),
            Closed("Feast of the Sacrifice", Hijri(10, 12).From(2027)),
            Closed("Feast of the Sacrifice", Hijri(10, 12).From(2027).Plus(1)),
            Closed("Feast of the Sacrifice", Hijri(10, 12).From(2027).Plus(2)),
            Closed("Feast of the Sacrifice", Hijri(10, 12).From(2027).Plus(3)),
            ClosesAt("12:30", "Eve of the Feast of the Sacrifice", Hijri(10, 12).From(2027).Plus(-1)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BorsaIstanbul Instance { get; } = new();
}
