using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on the Bratislava Stock Exchange: 11:00 to 15:30. Its days are exact from 2000, its hours from 2023, by the rules in force
/// to 2030.
/// </summary>
public sealed class BratislavaStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bratislava Stock Exchange", "Europe/Bratislava")
    {
        Code = "XBRA",
        KnownFrom = 2023,
        KnownThrough = 2030,

        // bsse.sk, trading days of 2023.
        Hours = [new("11:00", "15:30")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Epiphany", Every(6, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Victory Day", Every(8, May).Except(2026)),
            Closed("Saints Cyril and Methodius", Every(5, July)),
            Closed("National Uprising Day", Every(29, August)),
            Closed("Constitution Day", Every(1, September).Through(2024)),
            Closed("Our Lady of Sorrows", Every(15, September).Except(2026)),
            Closed("All Saints' Day", Every(1, November)),
            Closed("Struggle for Freedom and Democracy Day", Every(17, November).Through(2024)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Saint Stephen's Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December).From(2016)),

            // An act of 2018-09-12, for that year alone.
            Closed("Hundred years of the republic", On("2018-10-30")),

            // exchange_calendars, July 2026.
            Closed("Twenty-five years of independence", On("2018-01-02")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BratislavaStockExchange Instance { get; } = new();
}
