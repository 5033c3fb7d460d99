namespace Sessions.Calendars;

/// <summary>
/// The floor of the Frankfurt Stock Exchange, in the hours that it has in common with Xetra, 09:00 to 17:30; its own are from 08:00 to 20:00,
/// for some securities to 22:00. Its days are exact from 2000, these hours from 2017, by the rules in force to 2030.
/// </summary>
public sealed class FrankfurtStockExchange() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Frankfurt Stock Exchange, floor", "Europe/Berlin")
    {
        Code = "XFRA",
        KnownFrom = 2017,
        KnownThrough = 2030,

        // exchange_calendars, July 2026; the floor's own hours, in which these lie: boerse.ARD.de and deltavalue.de of 2024.
        Hours = [new("09:00", "17:30")],
        SpecialDays =
        [
            .. Xetra.Days,
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static FrankfurtStockExchange Instance { get; } = new();
}
