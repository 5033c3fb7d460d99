namespace Sessions.Calendars;

/// <summary>
/// What a market publishes about its days: its hours of the week and the days that differ. The open intervals of an
/// <see cref="ExchangeCalendar"/> follow from it; a notice computes them once, a year at a time, for all calendars that share it.
/// </summary>
public sealed class ExchangeNotice
{
    /// <summary>Creates a notice.</summary>
    /// <param name="name">What the market is called.</param>
    /// <param name="timeZone">The IANA id of the zone that its times are in, such as <c>Europe/London</c>.</param>
    public ExchangeNotice(string name, string timeZone)
    {
        (Name, TimeZone) = (name, timeZone);
        Days = new NoticeDays(this);
        Years = new NoticeYears(this, isContinuous: false);
        ContinuousYears = new NoticeYears(this, isContinuous: true);
        TradingDays = new NoticeTradingDays(this);
    }

    /// <summary>What the market is called.</summary>
    public string Name { get; }

    /// <summary>
    /// The exchange's market identifier code (ISO 10383) such as <c>XTKS</c>, or a code of ours where one stands for products with different
    /// hours; null for none. A configuration names the calendar by it.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The IANA id of the zone that all times are in.</summary>
    public string TimeZone { get; }

    /// <summary>The first year for which the notice is exact; before it the oldest rules are a guess.</summary>
    public required int KnownFrom { get; init; }

    /// <summary>The last year for which the notice vouches; past it the rules of today are a guess.</summary>
    public required int KnownThrough { get; init; }

    /// <summary>The windows of the week. On a day that has several, all hold.</summary>
    /// <exception cref="ArgumentException">There is none, so that the market would never open.</exception>
    public required IReadOnlyList<TradingHours> Hours
    {
        get;
        init => field = value is { Count: > 0 } ? value : throw new ArgumentException($"{Name} has no hours; a market needs at least one window, such as 09:30 to 16:00.", nameof(Hours));
    }

    /// <summary>The days that differ from the week: holidays, early closes, closures that nobody foresaw.</summary>
    public IReadOnlyList<SpecialDay> SpecialDays { get; init; } = [];

    internal NoticeDays Days { get; }

    internal NoticeYears Years { get; }

    internal NoticeYears ContinuousYears { get; }

    internal NoticeTradingDays TradingDays { get; }

    internal bool HasAuctions => Hours.Any(static hours => hours.Auction > 0);
}
