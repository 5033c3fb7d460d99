using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares in Buenos Aires: 10:30 to 17:00, before 2025-07-28 from 11:00. Holidays by the law of 2017 and those before it; bridge days are
/// decreed for each year: its days are exact from 2000, its hours from 2019, through 2026. The hour of the half days before 2024 is not certain.
/// </summary>
public sealed class BuenosAiresStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bolsas y Mercados Argentinos", "America/Argentina/Buenos_Aires")
    {
        Code = "XBUE",
        KnownFrom = 2019,
        KnownThrough = 2026,

        // 11:00 to 17:00: trading_calendars, 2019. 10:30: exchange_calendars, July 2026.
        Hours =
        [
            new("11:00", "17:00") { Through = "2025-07-25" },
            new("10:30", "17:00") { From = "2025-07-28" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Carnival Monday", FromEaster(-48).From(2011)),
            Closed("Carnival Tuesday", FromEaster(-47).From(2011)),
            Closed("Day of Remembrance", Every(24, March).From(2005)),
            Closed("Malvinas Day", Every(2, April).From(2005).Except(2020)),

            // In 2020, at the start of the epidemic, moved by decree 297/2020.
            Closed("Malvinas Day", On("2000-04-03", "2001-04-02", "2002-04-01", "2003-03-31", "2004-04-05", "2020-03-31")),

            Closed("Maundy Thursday", FromEaster(-3)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Labour Day", Every(1, May)),
            Closed("May Revolution", Every(25, May)),
            Closed("Flag Day", Third(Monday, June).Through(2010)),
            Closed("Flag Day", Every(20, June).From(2011)),

            // By law 27399 kept on a Monday: that before it from Tuesday and Wednesday, that after it from Thursday and Friday.
            Closed("Güemes Day", Every(17, June).From(2017).Except(2022).Move(Tuesday, -1).Move(Wednesday, -2).Move(Thursday, 4).Move(Friday, 3)),
            Closed("Güemes Day, not moved", On("2016-06-17", "2022-06-17")),
            Closed("Independence Day", Every(9, July)),
            Closed("San Martín Day", Third(Monday, August).Through(2010)),
            Closed("San Martín Day", Third(Monday, August).From(2012).Through(2017)),
            Closed("San Martín Day", Every(17, August).From(2018).Move(Tuesday, -1).Move(Wednesday, -2).Move(Thursday, 4).Move(Friday, 3)),
            Closed("Day of Cultural Diversity", Second(Monday, October).Through(2016).Except(2000, 2001, 2006, 2007, 2012)),
            Closed("Day of Cultural Diversity", Third(Monday, October).Through(2007).Except(2002, 2003, 2004, 2005)),
            Closed("Day of Cultural Diversity", Every(12, October).From(2017).Move(Tuesday, -1).Move(Wednesday, -2).Move(Thursday, 4).Move(Friday, 3)),

            // exchange_calendars, July 2026; for 2025 minutouno.com of that day as well.
            Closed("Bank Day", Every(6, November).Except(2018)),
            Closed("Sovereignty Day", Every(20, November).From(2017).Move(Tuesday, -1).Move(Wednesday, -2).Move(Thursday, 4).Move(Friday, 3)),
            Closed("Sovereignty Day", Fourth(Monday, November).From(2010).Through(2014)),
            Closed("Immaculate Conception", Every(8, December)),
            Closed("Christmas Day", Every(25, December)),

            // exchange_calendars has half days, and says that it is not certain of their hour.
            ClosesAt("13:00", "Christmas Eve", Every(24, December).Except(2024)),
            ClosesAt("13:00", "New Year's Eve", Every(31, December)),

            // BYMA's notice of December 2024.
            ClosesAt("15:00", "Christmas Eve", On("2024-12-24")),

            // Bridge days by decree; in 2002 the crisis; in 2018 the summit of the G20; in 2022 a census,
            // an attack on the vice-president and the World Cup; in 2026, by BYMA's calendar, the Pope's visit; since 2024, by its notices, the
            // last day of the year.
            Closed(
                "Bridge day or declared holiday",
                Announced(
                    "2002 01-07 01-08 01-09 01-10 01-11 01-14 01-15 01-16 04-22 04-23 04-24 04-25 04-26",
                    "2009 07-10",
                    "2010 05-24 10-27",
                    "2011 03-25 08-22 12-09",
                    "2012 01-02 02-27 04-30 09-24 10-08",
                    "2013 01-31 02-20 04-01 06-21",
                    "2014 05-02 12-26",
                    "2015 03-23 11-27 12-07",
                    "2016 07-08 11-28 12-09",
                    "2018 04-30 11-30 12-24 12-31",
                    "2019 07-08 08-19 10-14",
                    "2020 03-23 07-10 12-07",
                    "2021 05-24 10-08 11-22",
                    "2022 05-18 09-02 10-07 11-21 12-09 12-20",
                    "2023 05-26 06-19 10-13",
                    "2024 04-01 06-21 10-11 12-31",
                    "2025 05-02 08-15 10-10 11-21 12-31",
                    "2026 03-23 07-10 11-09 11-10 12-07 12-31")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BuenosAiresStockExchange Instance { get; } = new();
}
