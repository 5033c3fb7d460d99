namespace Sessions.Schedule;

// docs/decisions.md 47
/// <summary>
/// The ready-made windows, here and nowhere else. The hours of an exchange are those of its regular session, without
/// auctions before and after it; where each is from stands at its member of the public enum Market.
/// </summary>
internal static class MarketTable
{
    public static readonly IReadOnlyList<MarketHours> All =
    [
        new(1, "New York", "America/New_York", "09:30", "16:00"),
        new(2, "London", "Europe/London", "08:00", "16:30"),
        new(3, "Frankfurt", "Europe/Berlin", "09:00", "17:30") { LacksHolidays = true },
        new(4, "Tokyo", "Asia/Tokyo", "09:00", "15:30") { LacksHolidays = true },
        new(5, "Hong Kong", "Asia/Hong_Kong", "09:30", "16:00") { LacksHolidays = true },
        new(6, "Sydney", "Australia/Sydney", "10:00", "16:00") { LacksHolidays = true },
        new(7, "Forex Sydney", "Australia/Sydney", "07:00", "16:00") { IsExchange = false },
        new(8, "Forex Tokyo", "Asia/Tokyo", "09:00", "18:00") { IsExchange = false },
        new(9, "Forex London", "Europe/London", "08:00", "17:00") { IsExchange = false },
        new(10, "Forex New York", "America/New_York", "08:00", "17:00") { IsExchange = false },
    ];

    /// <summary>The market with a number, or null.</summary>
    public static MarketHours? Find(int number) => number >= 1 && number <= All.Count ? All[number - 1] : null;

    /// <summary>The exchange whose calendar holds for a market's sessions: as long as they are in its zone.</summary>
    public static MarketHours? ExchangeOf(int number, string zone) =>
        Find(number) is { IsExchange: true } exchange && string.Equals(exchange.Zone, zone, StringComparison.Ordinal) ? exchange : null;

    /// <summary>The members of the public enum Market, by number.</summary>
    public static IReadOnlyList<string> Members { get; } = ["None", .. All.Select(static market => market.Member)];
}
