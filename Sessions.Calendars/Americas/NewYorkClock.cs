namespace Sessions.Calendars;

/// <summary>
/// Hours of markets whose own clocks do not change and which open or close with New York: a window for each summer, or each winter, of
/// its clock.
/// </summary>
internal static class NewYorkClock
{
    private const int LastYear = 2100;

    /// <summary>From the second Sunday of March to the first of November, by the law of 2005; the trading days begin on Monday.</summary>
    public static IEnumerable<TradingHours> Summers(int firstYear, string open, string close, string? auction = null) =>
        Enumerable.Range(firstYear, LastYear - firstYear + 1).Select(year => Hours(Begin(year), End(year).AddDays(-1), open, close, auction));

    /// <summary>From the first Sunday of November to the second of March in the next year.</summary>
    public static IEnumerable<TradingHours> Winters(int firstYear, string open, string close, string? auction = null) =>
        Enumerable.Range(firstYear, LastYear - firstYear + 1).Select(year => Hours(End(year), Begin(year + 1).AddDays(-1), open, close, auction));

    private static DateOnly Begin(int year) => Sunday(new DateOnly(year, 3, 8));

    private static DateOnly End(int year) => Sunday(new DateOnly(year, 11, 1));

    private static DateOnly Sunday(DateOnly onOrAfter) => onOrAfter.AddDays((7 - (int)onOrAfter.DayOfWeek) % 7);

    private static TradingHours Hours(DateOnly from, DateOnly through, string open, string close, string? auction) =>
        new(open, close) { From = $"{from:yyyy-MM-dd}", Through = $"{through:yyyy-MM-dd}", ClosingAuction = auction };
}
