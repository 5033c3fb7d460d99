using static Sessions.Calendars.DayRule;
using static Sessions.Calendars.Month;
using static Sessions.Calendars.SpecialDay;

namespace Sessions.Calendars;

/// <summary>
/// Derivatives on Eurex, by the longest hours of its products: 08:00 to 22:00 Frankfurt, as they were until the extension to Asian hours,
/// which some products have had since 2018. Its days are exact from 2000, by the rules in force to 2030; hours are those of each product, to
/// be looked up there.
/// </summary>
public sealed class Eurex() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Eurex", "Europe/Berlin")
    {
        Code = "XEUR",
        KnownFrom = 2017,
        KnownThrough = 2030,
        Hours = [new("08:00", "22:00")],
        SpecialDays =
        [
            Closed("New Year's Day", Every(1, January)),
            Closed("Good Friday", FromEaster(-2)),
            Closed("Easter Monday", FromEaster(1)),
            Closed("Labour Day", Every(1, May)),
            Closed("Christmas Day", Every(25, December)),
            Closed("Boxing Day", Every(26, December)),
            Closed("Christmas Eve", Every(24, December)),
            Closed("New Year's Eve", Every(31, December)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static Eurex Instance { get; } = new();
}
