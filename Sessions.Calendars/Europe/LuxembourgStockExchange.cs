namespace Sessions.Calendars;

/// <summary>
/// The Luxembourg Stock Exchange: 09:00 to 17:40. Its days are exact from 2000, by the rules in force to 2030; its hours are those of today.
/// </summary>
public sealed class LuxembourgStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Luxembourg Stock Exchange", "Europe/Luxembourg")
    {
        Code = "XLUX",
        KnownFrom = 2017,
        KnownThrough = 2030,
        Hours = [new("09:00", "17:40")],
        SpecialDays =
        [
            .. EuronextDays.ClosingHalfDaysAt("14:05"),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static LuxembourgStockExchange Instance { get; } = new();
}
