using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Continuous trading on Euronext Paris: 09:00 to 17:30; the closing auction follows. Its days are exact from 2000, its hours from 2010, by
/// the rules in force to 2030.
/// </summary>
public sealed class EuronextParis() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Euronext Paris", "Europe/Paris")
    {
        Code = "XPAR",
        KnownFrom = 2010,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; hours that are vouched for from 2010.
        Hours = [new("09:00", "17:30")],
        SpecialDays =
        [
            .. EuronextDays.ClosingHalfDaysAt("14:05"),
            Closed("Whit Monday", FromEaster(50).Through(2001)),
            Closed("Bastille Day", Every(14, July).Through(2000)),
            Closed("Change to euro coins", On("2001-12-31")),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static EuronextParis Instance { get; } = new();
}
