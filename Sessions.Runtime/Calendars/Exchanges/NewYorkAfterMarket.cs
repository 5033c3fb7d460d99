namespace Sessions.Calendars;

/// <summary>
/// Trading in New York after the core session, as NYSE Arca and Nasdaq have it: 16:00 to 20:00, and 13:00 to 17:00 where the core session
/// ends at 13:00. Exact from 2014, by the rules in force to 2030.
/// </summary>
public sealed class NewYorkAfterMarket() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("New York, after-market", "America/New_York")
    {
        KnownFrom = 2014,
        KnownThrough = 2030,
        Hours = [new("16:00", "20:00")],
        SpecialDays =
        [
            .. NewYorkStockExchange.Instance.Notice.SpecialDays.Where(static day => day.IsClosed),
            .. NewYorkStockExchange.Instance.Notice.SpecialDays.Where(static day => day.CloseTime == NoticeText.Time("13:00"))
                .Select(static day => SpecialDay.Trades("13:00", "17:00", day.Name, day.Rule)),
        ],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NewYorkAfterMarket Instance { get; } = new();
}
