using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Stock Exchange of Thailand: 10:00 to 12:30 and 14:30 to 16:30, since 2024-03-25 from 14:00; the closing auction follows.
/// Fixed holidays by rule, those of the moon and special ones as announced for each year: its days are exact from 2000, its hours from 2010,
/// through 2026.
/// </summary>
public sealed class StockExchangeOfThailand() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Stock Exchange of Thailand", "Asia/Bangkok")
    {
        Code = "XBKK",
        KnownFrom = 2010,
        KnownThrough = 2026,

        // The Nation of 2023-10-26 and the Bangkok Post (2753684) on the earlier afternoon; exchange_calendars, July 2026.
        Hours =
        [
            new("10:00", "12:30"),
            new("14:30", "16:30") { Through = "2024-03-22" },
            new("14:00", "16:30") { From = "2024-03-25" },
        ],
        SpecialDays =
        [
            Closed("New Year's Eve", Every(31, December).Except(2003).Move(Saturday, 2).Move(Sunday, 1)),

            // A New Year's Eve on a Saturday or Sunday takes the Monday; then the day itself is kept on the Tuesday, but in three years was not.
            Closed("New Year's Day", Every(1, January)),
            Closed("New Year's Day, kept later", Every(1, January).Except(2006, 2023, 2024).Move(Monday, 1).Move(Sunday, 2).Move(Saturday, 2)),
            Closed("Chakri Day", Every(6, April).WeekendToMonday()),
            Closed("Songkran", Every(13, April).Except(2020)),
            Closed("Songkran", Every(14, April).Except(2020)),
            Closed("Songkran", Every(15, April).Except(2020)),

            // Where two of the three are on a weekend, one is made up for.
            Closed("Songkran, made up for", Every(13, April).Except(2020).When(Friday).Plus(3)),
            Closed("Songkran, made up for", Every(13, April).Except(2020).When(Saturday).Plus(3)),
            Closed("Labour Day", Every(1, May).WeekendToMonday()),
            Closed("Coronation of King Bhumibol", Every(5, May).Through(2016).WeekendToMonday()),
            Closed("Coronation of King Vajiralongkorn", Every(4, May).From(2020).WeekendToMonday()),
            Closed("Queen Suthida's Birthday", Every(3, June).From(2019).WeekendToMonday()),
            Closed("Half-year holiday", Every(1, July).From(2002).Through(2016)),
            Closed("King Vajiralongkorn's Birthday", Every(28, July).From(2017).WeekendToMonday()),
            Closed("Queen Sirikit's Birthday", Every(12, August).WeekendToMonday()),
            Closed("King Bhumibol Memorial Day", Every(13, October).From(2017).WeekendToMonday()),
            Closed("Chulalongkorn Day", Every(23, October).Except(2021).WeekendToMonday()),
            Closed("King Bhumibol's Birthday", Every(5, December).WeekendToMonday()),
            Closed("Constitution Day", Every(10, December).WeekendToMonday()),

            // The exchange's holidays of each year, and the cabinet's special ones, as exchange_calendars of July 2026 has them: Makha, Visakha and
            // Asarnha Bucha, bridge days, special holidays; in 2010 unrest. In 2020 Songkran was moved to July and September.
            Closed(
                "Announced holiday",
                Announced(
                    "2000 05-18",
                    "2001 02-08 07-05",
                    "2002 02-26 05-27 07-25 12-30",
                    "2003 02-17 05-15 07-14",
                    "2004 01-02 03-05 06-02 08-02",
                    "2005 02-23 05-23 07-22",
                    "2006 02-13 04-19 05-12 06-12 06-13 07-11 09-20",
                    "2007 03-05 05-31 07-30 12-24",
                    "2008 02-21 05-19 07-17",
                    "2009 01-02 02-09 05-08 07-06 07-07",
                    "2010 03-01 05-20 05-21 05-28 07-26 08-13",
                    "2011 02-18 05-16 05-17 07-15",
                    "2012 03-07 04-09 06-04 08-02",
                    "2013 02-25 05-24 07-22 12-30",
                    "2014 02-14 05-13 07-11 08-11",
                    "2015 01-02 03-04 05-04 06-01 07-30",
                    "2016 02-22 05-06 05-20 07-18 07-19",
                    "2017 02-13 05-10 07-10 10-26",
                    "2018 03-01 05-29 07-27",
                    "2019 02-19 05-06 05-20 07-16",
                    "2020 02-10 05-06 07-06 07-27 09-04 09-07 11-19 11-20 12-11",
                    "2021 02-12 02-26 04-12 05-26 07-26 09-24 10-22",
                    "2022 02-16 05-16 07-13 07-29 10-14",
                    "2023 03-06 05-05 08-01 12-29",
                    "2024 02-26 04-12 05-22 07-22",
                    "2025 02-12 05-12 06-02 07-10 08-11",
                    "2026 01-02 03-03 06-01 07-29")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static StockExchangeOfThailand Instance { get; } = new();
}
