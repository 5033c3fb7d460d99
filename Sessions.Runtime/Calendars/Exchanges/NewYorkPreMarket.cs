namespace Sessions.Calendars;

/// <summary>
/// Trading in New York before the core session, as NYSE Arca and Nasdaq have it: 04:00 to 09:30, on the days of the New York Stock
/// Exchange. Exact from 2014, by the rules in force to 2030.
/// </summary>
public sealed class NewYorkPreMarket() : ExchangeCalendar(_notice)
{
    private static readonly ExchangeNotice _notice = new("New York, pre-market", "America/New_York")
    {
        KnownFrom = 2014,
        KnownThrough = 2030,
        Hours = [new("04:00", "09:30")],
        SpecialDays = [.. NewYorkStockExchange.Instance.Notice.SpecialDays.Where(static day => day.IsClosed)],
    };

    /// <summary>The calendar, for all who use it.</summary>
    public static NewYorkPreMarket Instance { get; } = new();
}
