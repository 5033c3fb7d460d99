using static System.DayOfWeek;
using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Shares on Nasdaq Stockholm: 09:00 to 17:30, of which the last five minutes are the closing auction. Its hours are exact from 2010, its
/// days by rules that have held since 2000, and to 2030.
/// </summary>
public sealed class NasdaqStockholm() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Nasdaq Stockholm", "Europe/Stockholm")
    {
        Code = "XSTO",
        KnownFrom = 2010,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2010.
        Hours = [new("09:00", "17:30") { ClosingAuction = "17:25" }],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Epiphany", Every(6, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Ascension Day", FromEaster(39)),
            Closed("Whit Monday", FromEaster(50).Through(2004)),
            Closed("National Day", Every(6, June).From(2005)),
            Closed("Midsummer Eve", Every(19, June).OnOrAfter(Friday)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("New Year's Eve", Every(31, December)),

            ClosesAt("13:00", "Day before Epiphany", Every(5, January)),
            ClosesAt("13:00", "Maundy Thursday", FromEaster(-3)),
            ClosesAt("13:00", "Day before Labour Day", Every(30, April)),
            ClosesAt("13:00", "Day before Ascension Day", FromEaster(38)),
            ClosesAt("13:00", "All Saints' Eve", Every(30, October).OnOrAfter(Friday)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NasdaqStockholm Instance { get; } = new();
}
