using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on the Mexican exchange, which keeps to New York's clock, whatever Mexico's does: 09:30 to 16:00 New York. Its days and hours are
/// exact from 2007, by the rules in force to 2030.
/// </summary>
public sealed class MexicanStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bolsa Mexicana de Valores", "America/New_York")
    {
        Code = "XMEX",
        KnownFrom = 2007,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; that the exchange follows New York's clock: El CEO of March 2023.
        Hours = [new("09:30", "16:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Constitution Day", Every(5, February).Through(2005)),
            Closed("Constitution Day", First(Monday, February).From(2006)),
            Closed("Birthday of Juárez", Every(21, March).Through(2005)),
            Closed("Birthday of Juárez", Third(Monday, March).From(2006)),
            Closed("Maundy Thursday", FromEaster(-3)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Labour Day", Every(1, May)),
            Closed("Independence Day", Every(16, September)),
            Closed("All Souls' Day", Every(2, November)),
            Closed("Revolution Day", Every(20, November).Through(2006)),
            Closed("Revolution Day", Third(Monday, November).From(2007)),
            Closed("Bank holiday", Every(12, December)),
            Closed("Christmas Day", Every(25, December)),

            Closed("Bicentenary of independence", On("2010-09-17")),

            // The law has it in each sixth year, since 2024 on this day.
            Closed("Inauguration of the president", On("2024-10-01", "2030-10-01")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static MexicanStockExchange Instance { get; } = new();
}
