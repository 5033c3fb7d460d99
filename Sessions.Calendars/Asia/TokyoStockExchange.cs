using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Cash equities on the Tokyo Stock Exchange: 09:00 to 11:30 and 12:30 to 15:30 Tokyo. Since 2024-11-05, with the later close, continuous
/// trading stops at 15:25 for a closing auction. Exact from 2000, by the rules in force to 2030.
/// </summary>
public sealed class TokyoStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Tokyo Stock Exchange", "Asia/Tokyo")
    {
        Code = "XTKS",
        KnownFrom = 2000,
        KnownThrough = 2030,

        // kabu.muimi.com, a history of the exchange's hours; nippon.com of 2024-11-05.
        Hours =
        [
            new("09:00", "11:00") { Through = "2011-11-18" },
            new("09:00", "11:30") { From = "2011-11-21" },

            // In early 2006 the afternoon was shorter, to spare the exchange's systems.
            new("12:30", "15:00") { Through = "2006-01-18" },
            new("13:00", "15:00") { From = "2006-01-19", Through = "2006-04-21" },
            new("12:30", "15:00") { From = "2006-04-24", Through = "2024-11-04" },
            new("12:30", "15:30") { From = "2024-11-05", ClosingAuction = "15:25" },
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("New Year holiday", Every(2, January)),
            Closed("New Year holiday", Every(3, January)),
            Closed("Coming of Age Day", Second(Monday, January)),
            Closed("National Foundation Day", Every(11, February).SundayToNextFreeDay()),
            Closed("Emperor's Birthday", Every(23, February).From(2020).SundayToNextFreeDay()),
            Closed("Vernal Equinox Day", Each(SolarTerms.JapaneseVernalEquinox).SundayToNextFreeDay()),
            Closed("Greenery Day", Every(29, April).Through(2006).SundayToNextFreeDay()),
            Closed("Showa Day", Every(29, April).From(2007).SundayToNextFreeDay()),
            Closed("Constitution Memorial Day", Every(3, May).SundayToNextFreeDay()),
            Closed("Citizens' holiday", Every(4, May).Through(2006)),
            Closed("Greenery Day", Every(4, May).From(2007).SundayToNextFreeDay()),
            Closed("Children's Day", Every(5, May).SundayToNextFreeDay()),
            Closed("Marine Day", Every(20, July).Through(2002).SundayToNextFreeDay()),
            Closed("Marine Day", Third(Monday, July).From(2003).Except(2020, 2021)),
            Closed("Mountain Day", Every(11, August).From(2016).Except(2020, 2021).SundayToNextFreeDay()),
            Closed("Respect for the Aged Day", Every(15, September).Through(2002).SundayToNextFreeDay()),
            Closed("Respect for the Aged Day", Third(Monday, September).From(2003)),
            Closed("Autumnal Equinox Day", Each(SolarTerms.JapaneseAutumnalEquinox).SundayToNextFreeDay()),

            // A weekday between two holidays is one: that between the Monday of the aged and an equinox on Wednesday.
            Closed("Citizens' holiday", Each(SolarTerms.JapaneseAutumnalEquinox).From(2003).When(Wednesday).Plus(-1)),
            Closed("Health and Sports Day", Second(Monday, October).Except(2020, 2021)),
            Closed("Culture Day", Every(3, November).SundayToNextFreeDay()),
            Closed("Labor Thanksgiving Day", Every(23, November).SundayToNextFreeDay()),
            Closed("Emperor's Birthday", Every(23, December).Through(2018).SundayToNextFreeDay()),
            Closed("New Year's Eve", Every(31, December)),

            ClosesAt("11:00", "First day of trading, morning only", Every(3, January).Through(2009).TradingDayAfter()),
            ClosesAt("11:00", "Last day of trading, morning only", Every(31, December).Through(2008).TradingDayBefore()),

            // Acts of Parliament of December 2017 (abdication, accession) and of June 2018 and December 2020 (Olympic Games).
            Closed("Citizens' holiday", On("2019-04-30", "2019-05-02")),
            Closed("Accession of the Emperor", On("2019-05-01")),
            Closed("Enthronement of the Emperor", On("2019-10-22")),
            Closed("Marine Day, moved to the Olympic Games", On("2020-07-23", "2021-07-22")),
            Closed("Sports Day, moved to the Olympic Games", On("2020-07-24", "2021-07-23")),
            Closed("Mountain Day, moved to the Olympic Games", On("2020-08-10", "2021-08-09")),

            // JPX, 2020-10-01: the trading system failed before the opening and no order was matched all day.
            Closed("Failure of the exchange's systems", On("2020-10-01")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static TokyoStockExchange Instance { get; } = new();
}
