namespace Sessions.Calendars;

/// <summary>
/// The Düsseldorf exchange: 08:00 to 22:00, on the days of Xetra. Its days are exact from 2000, by the rules in force to 2030; its hours are
/// those of today.
/// </summary>
public sealed class DusseldorfStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Börse Düsseldorf", "Europe/Berlin")
    {
        Code = "XDUS",
        KnownFrom = 2017,
        KnownThrough = 2030,
        Hours = [new("08:00", "22:00")],
        SpecialDays =
        [
            .. Xetra.Days,
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static DusseldorfStockExchange Instance { get; } = new();
}
