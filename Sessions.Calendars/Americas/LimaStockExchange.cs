using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares in Lima: 08:30 to 15:00 while New York is on summer time, else 09:30 to 16:00. Its days are exact from 2000, by the rules in force
/// to 2030, but for those that are declared; its hours are exact from 2025.
/// </summary>
public sealed class LimaStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bolsa de Valores de Lima", "America/Lima")
    {
        Code = "XLIM",
        KnownFrom = 2025,
        KnownThrough = 2030,

        // Gestión of March 2025: the close is at 15:00 from March to November and at 16:00 else, with New York's clock.
        Hours =
        [
            .. NewYorkClock.Summers(1970, "08:30", "15:00"),
            .. NewYorkClock.Winters(1969, "09:30", "16:00"),
        ],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Maundy Thursday", FromEaster(-3)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Labour Day", Every(1, May)),
            Closed("Battle of Arica and Flag Day", Every(7, June).From(2024)),
            Closed("Saints Peter and Paul", Every(29, June)),
            Closed("Air Force Day", Every(23, July).From(2024)),
            Closed("Independence Day", Every(28, July)),
            Closed("Independence Day", Every(29, July)),
            Closed("Battle of Junín", Every(6, August).From(2022)),
            Closed("Saint Rose of Lima", Every(30, August)),
            Closed("Battle of Angamos", Every(8, October)),
            Closed("All Saints' Day", Every(1, November)),
            Closed("Immaculate Conception", Every(8, December)),
            Closed("Battle of Ayacucho", Every(9, December).From(2022)),
            Closed("Christmas Day", Every(25, December)),

            // nuam's notice of December 2025.
            ClosesAt("12:10", "Half day", On("2025-12-24", "2025-12-31")),
            Closed("New Year's Eve", Every(31, December).Through(2007)),

            // Decrees that declare holidays for the state, as far as the exchange kept them; in 2012, 2016 and 2018 for summits in Lima.
            Closed("Declared holiday", On(
                "2009-01-02", "2009-07-27", "2012-10-01", "2012-10-02", "2015-01-02", "2015-07-27", "2015-10-09", "2016-11-17", "2016-11-18",
                "2018-04-13")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static LimaStockExchange Instance { get; } = new();
}
