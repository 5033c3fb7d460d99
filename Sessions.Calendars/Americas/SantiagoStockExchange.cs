using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares in Santiago: 09:30 to 16:00 while New York is on summer time, else to 17:00. Its days are exact from 2000, its hours in 2026 but for
/// the days of March and November between whose closes sources differ, by the rules in force to 2030, but for elections.
/// </summary>
public sealed class SantiagoStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bolsa de Santiago", "America/Santiago")
    {
        Code = "XSGO",
        KnownFrom = 2026,
        KnownThrough = 2030,

        // The closes at 16:00 and 17:00: exchange_calendars, July 2026. It has them change on 1 March and 1 November, here they change with
        // New York's clock some days later, as the exchange is said to: which of the two holds in those days is not known.
        Hours =
        [
            .. NewYorkClock.Summers(1970, "09:30", "16:00"),
            .. NewYorkClock.Winters(1969, "09:30", "17:00"),
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Labour Day", Every(1, May)),
            Closed("Navy Day", Every(21, May)),
            Closed("Monday of Corpus Christi", FromEaster(57).Through(2007)),
            ClosesAt("13:30", "Maundy Thursday", FromEaster(-3)),

            // Kept on a Monday: that before it from Tuesday to Thursday, that after it on a Friday.
            Closed("Saints Peter and Paul", Every(29, June).Move(Tuesday, -1).Move(Wednesday, -2).Move(Thursday, -3).Move(Friday, 3)),
            Closed("Day of the Race", Every(12, October).Move(Tuesday, -1).Move(Wednesday, -2).Move(Thursday, -3).Move(Friday, 3)),
            Closed("Our Lady of Mount Carmel", Every(16, July).From(2008)),
            Closed("Assumption Day", Every(15, August)),
            Closed("Independence Day", Every(18, September)),
            Closed("Army Day", Every(19, September)),
            Closed("All Saints' Day", Every(1, November)),
            Closed("Immaculate Conception", Every(8, December)),
            ClosesAt("12:30", "Christmas Eve", Every(24, December).Except(2025)),
            Closed("Christmas Day", Every(25, December)),
            ClosesAt("12:30", "Last trading day of the year", Every(30, December).Except(2025)),

            // nuam's notice of December 2025.
            ClosesAt("13:00", "Half day", On("2025-12-24", "2025-12-30")),
            Closed("Bank holiday", Every(31, December)),

            // On a Tuesday kept on the Friday before it, on a Wednesday on the Friday after it.
            Closed("Day of the Evangelical Churches", Every(31, October).From(2008).Move(Tuesday, -4).Move(Wednesday, 2)),

            // Laws of 2007 and 2016 close the gap between a weekend and Independence Day, and make up for a New Year on Sunday.
            ClosesAt("13:30", "Day before Independence Day", Every(17, September)),
            Closed("Bridge to Independence Day", Every(17, September).From(2007).When(Monday)),
            Closed("Bridge after Army Day", Every(20, September).From(2013).When(Friday)),
            Closed("Bridge to Independence Day", Every(17, September).From(2017).When(Friday)),
            Closed("Day after New Year's Day", Every(2, January).From(2017).When(Monday)),

            // The winter solstice, since the law of 2021.
            Closed("Day of the Indigenous Peoples", On(
                "2021-06-21", "2022-06-21", "2023-06-21", "2024-06-20", "2025-06-20", "2027-06-21", "2028-06-20", "2029-06-20", "2030-06-21")),

            // Laws for one day each: that of the census of 2017, 21065 of 2018-01-05, and that of 2022 before the national days.
            Closed("Bicentenary", On("2010-09-17", "2010-09-20")),
            Closed("Census", On("2017-04-19")),
            Closed("Visit of Pope Francis", On("2018-01-16")),
            Closed("Declared holiday", On("2022-09-16")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static SantiagoStockExchange Instance { get; } = new();
}
