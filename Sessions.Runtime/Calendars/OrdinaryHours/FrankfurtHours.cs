namespace Sessions.Calendars;

/// <summary>
/// The ordinary hours of continuous trading on Xetra: 09:00 to 17:30 Frankfurt, and to 20:00 from June 2000 until 2003-10-31.
/// Holidays and early closes are not in them.
/// </summary>
internal sealed class FrankfurtHours() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Xetra, ordinary hours", "Europe/Berlin")
    {
        KnownFrom = 2001,
        KnownThrough = 2030,
        Hours =
        [
            new("09:00", "20:00") { Through = "2003-10-31" },
            new("09:00", "17:30") { From = "2003-11-03" },
        ],
    };

    public static FrankfurtHours Instance { get; } = new();
}
