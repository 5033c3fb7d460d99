namespace Sessions.Calendars;

/// <summary>
/// The Luxembourg Stock Exchange: 09:00 to 17:40, of which the last ten minutes are the closing auction and trading at its price. Its days are
/// exact from 2000, its hours from 2017, by the rules in force to 2030.
/// </summary>
public sealed class LuxembourgStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Luxembourg Stock Exchange", "Europe/Luxembourg")
    {
        Code = "XLUX",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // The exchange's page of opening hours of 2017 and its trading manuals of 2018 and 2022; exchange_calendars, July 2026.
        Hours = [new("09:00", "17:40") { ClosingAuction = "17:30" }],
        SpecialDays =
        [
            .. EuronextDays.ClosingHalfDaysAt("14:05"),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static LuxembourgStockExchange Instance { get; } = new();
}
