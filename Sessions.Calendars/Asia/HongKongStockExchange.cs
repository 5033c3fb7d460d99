using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading of the Stock Exchange of Hong Kong: 09:30 to 12:00 and 13:00 to 16:00; the closing auction follows. Exact from 2000, by
/// the rules in force to 2030. Typhoons and black rainstorms closed it until 2024-09-20; since then it trades through them.
/// </summary>
public sealed class HongKongStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Stock Exchange of Hong Kong", "Asia/Hong_Kong")
    {
        Code = "XHKG",
        KnownFrom = 2000,
        KnownThrough = 2030,

        // HKEX, news of 2010-11-23, 2011-01-24 and 2012-03-01.
        Hours =
        [
            new("10:00", "12:30") { Through = "2011-03-04" },
            new("14:30", "16:00") { Through = "2011-03-04" },
            new("09:30", "12:00") { From = "2011-03-07" },
            new("13:30", "16:00") { From = "2011-03-07", Through = "2012-03-02" },
            new("13:00", "16:00") { From = "2012-03-05" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January).SundayToNextFreeDay()),

            // Through 2011 a Sunday among the three days gave the day before them, since then the fourth.
            Closed("Eve of the Lunar New Year, for a Sunday", Each(LunarNewYear.EveForSunday).Through(2011)),
            Closed("Lunar New Year's Day", Chinese(1, 1).Through(2011)),
            Closed("Second day of the Lunar New Year", Chinese(2, 1).Through(2011)),
            Closed("Third day of the Lunar New Year", Chinese(3, 1).Through(2011)),
            Closed("Lunar New Year's Day", Chinese(1, 1).From(2012).SundayToNextFreeDay()),
            Closed("Second day of the Lunar New Year", Chinese(2, 1).From(2012).SundayToNextFreeDay()),
            Closed("Third day of the Lunar New Year", Chinese(3, 1).From(2012).SundayToNextFreeDay()),
            Closed("Ching Ming Festival", Each(SolarTerms.Qingming).SundayToNextFreeDay().TakenToNextFreeDay()),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May).SundayToNextFreeDay()),
            Closed("Birthday of the Buddha", Chinese(8, 4).SundayToNextFreeDay().TakenToNextFreeDay()),
            Closed("Tuen Ng Festival", Chinese(5, 5).SundayToNextFreeDay()),
            Closed("Establishment Day", Every(1, July).SundayToNextFreeDay()),

            // Through 2011 a Sunday gave the Saturday before it, the festival itself.
            Closed("Day after the Mid-Autumn Festival", Chinese(16, 8).Through(2011)),
            Closed("Day after the Mid-Autumn Festival", Chinese(16, 8).From(2012).SundayToNextFreeDay().TakenToNextFreeDay()),
            Closed("National Day", Every(1, October).SundayToNextFreeDay()),
            Closed("Chung Yeung Festival", Chinese(9, 9).SundayToNextFreeDay()),
            Closed("Christmas Day", Every(25, December)),
            Closed("First weekday after Christmas", Every(26, December).SundayToNextFreeDay()),
            Closed("Christmas Day, for a Sunday", Every(25, December).When(Sunday).Plus(2)),

            ClosesAt("12:30", "Christmas Eve, morning only", Every(24, December).Through(2010)),
            ClosesAt("12:30", "New Year's Eve, morning only", Every(31, December).Through(2010)),
            ClosesAt("12:00", "Christmas Eve, morning only", Every(24, December).From(2011)),
            ClosesAt("12:00", "New Year's Eve, morning only", Every(31, December).From(2011)),
            ClosesAt("12:00", "Eve of the Lunar New Year, morning only", Chinese(1, 1).From(2012).Plus(-1)),

            // Signals of the Hong Kong Observatory; the exchange's rules for them stand in its Trading Arrangements under Severe Weather.
            Closed("Typhoon", On("2001-07-06", "2001-07-25", "2008-08-06", "2008-08-22", "2011-09-29", "2013-08-14", "2016-08-02", "2016-10-21")),
            Closed("Typhoon", On("2017-08-23", "2020-10-13", "2021-10-13", "2023-07-17", "2023-09-01", "2024-09-06")),
            Closed("Black rainstorm", On("2023-09-08")),
            OpensAt("14:30", "Typhoon in the morning", On("2009-09-15")),
            OpensAt("13:00", "Typhoon in the morning", On("2012-07-24", "2014-09-16", "2022-08-25")),
            OpensAt("13:30", "Typhoon in the morning", On("2020-08-19")),
            OpensAt("14:00", "Typhoon in the morning", On("2023-10-09")),
            OpensAt("13:00", "Black rainstorm in the morning", On("2013-05-22")),
            OpensAt("13:30", "Black rainstorm in the morning", On("2021-06-28")),

            // A quarter of an hour after signal 8, which came at 13:40 on both days.
            ClosesAt("13:55", "Typhoon in the afternoon", On("2019-07-31", "2022-11-02")),
            Closed("Seventieth anniversary of the end of the war", On("2015-09-03")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static HongKongStockExchange Instance { get; } = new();
}
