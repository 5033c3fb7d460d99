namespace Sessions.Calendars;

// docs/decisions.md 54
/// <summary>
/// The ordinary hours of the Tokyo Stock Exchange: 09:00 to 11:30, to 11:00 before 2011-11-21, and 12:30 to 15:30, to 15:00 before
/// 2024-11-05. The last five minutes have since then been the call of the closing auction. In early 2006 the afternoon began at
/// 13:00, to spare the exchange's systems.
/// Holidays and early closes are not in them.
/// </summary>
internal sealed class TokyoHours() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Tokyo Stock Exchange, ordinary hours", "Asia/Tokyo")
    {
        KnownFrom = 2000,
        KnownThrough = 2030,
        Hours =
        [
            new("09:00", "11:00") { Through = "2011-11-18" },
            new("09:00", "11:30") { From = "2011-11-21" },
            new("12:30", "15:00") { Through = "2006-01-18" },
            new("13:00", "15:00") { From = "2006-01-19", Through = "2006-04-21" },
            new("12:30", "15:00") { From = "2006-04-24", Through = "2024-11-04" },
            new("12:30", "15:30") { From = "2024-11-05" },
        ],
    };

    public static TokyoHours Instance { get; } = new();
}
