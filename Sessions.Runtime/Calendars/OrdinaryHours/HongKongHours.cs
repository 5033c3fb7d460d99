namespace Sessions.Calendars;

/// <summary>
/// The ordinary hours of continuous trading in Hong Kong: 09:30 to 12:00 and 13:00 to 16:00; before 2012-03-05 the afternoon began at
/// 13:30, and before 2011-03-07 they were 10:00 to 12:30 and 14:30 to 16:00.
/// Holidays and early closes are not in them.
/// </summary>
internal sealed class HongKongHours() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Stock Exchange of Hong Kong, ordinary hours", "Asia/Hong_Kong")
    {
        KnownFrom = 2000,
        KnownThrough = 2030,
        Hours =
        [
            new("10:00", "12:30") { Through = "2011-03-04" },
            new("09:30", "12:00") { From = "2011-03-07" },
            new("14:30", "16:00") { Through = "2011-03-04" },
            new("13:30", "16:00") { From = "2011-03-07", Through = "2012-03-02" },
            new("13:00", "16:00") { From = "2012-03-05" },
        ],
    };

    public static HongKongHours Instance { get; } = new();
}
