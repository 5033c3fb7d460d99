using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on the Spanish exchanges: 09:00 to 17:30; the closing auction follows. Its days are exact from 2000, its hours from
/// 2010, by the rules in force to 2030.
/// </summary>
public sealed class BolsaDeMadrid() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Bolsa de Madrid", "Europe/Madrid")
    {
        Code = "XMAD",
        KnownFrom = 2010,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2010.
        Hours = [new("09:00", "17:30")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),

            Closed("Epiphany", Every(6, January).Through(2006)),
            Closed("Assumption Day", Every(15, August).Through(2004).SundayToMonday()),
            Closed("National Day", Every(12, October).Through(2004)),
            Closed("All Saints' Day", Every(1, November).Through(2004)),
            Closed("Constitution Day", Every(6, December).Through(2004)),
            Closed("Immaculate Conception", Every(8, December).Through(2004)),
            Closed("Christmas Eve", Every(24, December).Through(2010)),
            Closed("New Year's Eve", Every(31, December).Through(2010)),
            ClosesAt("14:00", "Christmas Eve", Every(24, December).From(2011)),
            ClosesAt("14:00", "New Year's Eve", Every(31, December).From(2011)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static BolsaDeMadrid Instance { get; } = new();
}
