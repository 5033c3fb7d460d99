namespace Sessions.Schedule;

/// <summary>
/// The ready-made windows, here and nowhere else. The hours of an exchange are those of its regular session, without
/// auctions before and after it; where each is from stands at its member of the public enum Market.
/// </summary>
internal static class MarketTable
{
    public static readonly IReadOnlyList<MarketHours> All =
    [
        new(1, "New York", "America/New_York", new MarketWindow("09:30", "16:00")),
        new(2, "London", "Europe/London", new MarketWindow("08:00", "16:30")),
        new(3, "Frankfurt", "Europe/Berlin", new MarketWindow("09:00", "17:30")),
        new(4, "Tokyo", "Asia/Tokyo", new MarketWindow("09:00", "11:30"), new MarketWindow("12:30", "15:30")),
        new(5, "Hong Kong", "Asia/Hong_Kong", new MarketWindow("09:30", "12:00"), new MarketWindow("13:00", "16:00")),
        new(6, "Sydney", "Australia/Sydney", new MarketWindow("10:00", "16:00")),
        new(7, "Forex Sydney", "Australia/Sydney", new MarketWindow("07:00", "16:00")),
        new(8, "Forex Tokyo", "Asia/Tokyo", new MarketWindow("09:00", "18:00")),
        new(9, "Forex London", "Europe/London", new MarketWindow("08:00", "17:00")),
        new(10, "Forex New York", "America/New_York", new MarketWindow("08:00", "17:00")),
    ];

    /// <summary>The market with a number, or null.</summary>
    public static MarketHours? Find(int number) => number >= 1 && number <= All.Count ? All[number - 1] : null;
}
