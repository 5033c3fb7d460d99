using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares in Bogotá, by New York's clock, which the exchange follows: 09:30 to 16:00 New York, of which the last five minutes are the closing
/// auction. Most holidays are kept on the Monday after them, by the law of 1983. Its days are exact from 2000, its hours from 2022, by the rules
/// in force to 2030.
/// </summary>
public sealed class ColombiaExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bolsa de Valores de Colombia", "America/New_York")
    {
        Code = "XBOG",
        KnownFrom = 2022,
        KnownThrough = 2030,

        // exchange_calendars, July 2026, which keeps it by New York's clock; the closing auction by the exchange's circular, El Tiempo of March 2022.
        Hours = [new("09:30", "16:00") { ClosingAuction = "15:55" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Epiphany", Every(6, January).OnOrAfter(Monday)),
            Closed("Saint Joseph's Day", Every(19, March).OnOrAfter(Monday)),
            Closed("Maundy Thursday", FromEaster(-3)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Labour Day", Every(1, May)),
            Closed("Ascension Day, on Monday", FromEaster(43)),
            Closed("Corpus Christi, on Monday", FromEaster(64)),
            Closed("Sacred Heart, on Monday", FromEaster(71)),
            Closed("Saints Peter and Paul", Every(29, June).OnOrAfter(Monday)),
            Closed("Independence Day", Every(20, July)),
            Closed("Battle of Boyacá", Every(7, August)),
            Closed("Assumption Day", Every(15, August).OnOrAfter(Monday)),
            Closed("Day of the Race", Every(12, October).OnOrAfter(Monday)),
            Closed("All Saints' Day", Every(1, November).OnOrAfter(Monday)),
            Closed("Independence of Cartagena", Every(11, November).OnOrAfter(Monday)),
            Closed("Immaculate Conception", Every(8, December)),
            Closed("Christmas Day", Every(25, December)),

            // nuam's notice of December 2025.
            ClosesAt("13:00", "Christmas Eve", On("2025-12-24")),
            Closed("Last weekday of the year", Every(31, December).WeekendToFriday()),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static ColombiaExchange Instance { get; } = new();
}
