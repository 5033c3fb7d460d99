namespace Sessions.Calendars;

/// <summary>
/// The ordinary hours of normal trading on the Australian Securities Exchange: 10:00 to 16:00 Sydney.
/// Holidays and early closes are not in them.
/// </summary>
internal sealed class SydneyHours() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("Australian Securities Exchange, ordinary hours", "Australia/Sydney")
    {
        KnownFrom = 2012,
        KnownThrough = 2030,
        Hours =
        [
            new("10:00", "16:00"),
        ],
    };

    public static SydneyHours Instance { get; } = new();
}
