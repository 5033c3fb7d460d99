namespace Sessions.Calendars;

/// <summary>
/// The Düsseldorf exchange: 08:00 to 22:00, on the days of Xetra. Exact from 2022, by the rules in force to 2030; in 2017, by its own list, it
/// traded on three days on which Xetra did not.
/// </summary>
public sealed class DusseldorfStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Börse Düsseldorf", "Europe/Berlin")
    {
        Code = "XDUS",
        KnownFrom = 2022,
        KnownThrough = 2030,

        // exchange_calendars, which has the exchange since 2022 and the days of Xetra; before that its days were its own.
        Hours = [new("08:00", "22:00")],
        SpecialDays =
        [
            .. Xetra.Days,
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static DusseldorfStockExchange Instance { get; } = new();
}
