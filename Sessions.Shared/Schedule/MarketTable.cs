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
        new(3, "Frankfurt", "Europe/Berlin", "09:00", "17:30") { Calendar = "Xetra" },
        new(4, "Tokyo", "Asia/Tokyo", "09:00", "15:30") { Calendar = "TokyoStockExchange" },
        new(5, "Hong Kong", "Asia/Hong_Kong", "09:30", "16:00") { Calendar = "HongKongStockExchange" },
        new(6, "Sydney", "Australia/Sydney", "10:00", "16:00") { Calendar = "AustralianSecuritiesExchange" },
        new(7, "Forex Sydney", "Australia/Sydney", "07:00", "16:00") { IsExchange = false },
        new(8, "Forex Tokyo", "Asia/Tokyo", "09:00", "18:00") { IsExchange = false },
        new(9, "Forex London", "Europe/London", "08:00", "17:00") { IsExchange = false },
        new(10, "Forex New York", "America/New_York", "08:00", "17:00") { IsExchange = false },
        new(11, "New York Pre Market", "America/New_York", "04:00", "09:30"),
        new(12, "New York After Market", "America/New_York", "16:00", "20:00"),
        new(13, "Toronto", "America/Toronto", "09:30", "16:00") { Calendar = "TorontoStockExchange" },
        new(14, "Paris", "Europe/Paris", "09:00", "17:30") { Calendar = "EuronextParis" },
        new(15, "Amsterdam", "Europe/Amsterdam", "09:00", "17:30") { Calendar = "EuronextAmsterdam" },
        new(16, "Milan", "Europe/Rome", "09:00", "17:30") { Calendar = "BorsaItaliana" },
        new(17, "Madrid", "Europe/Madrid", "09:00", "17:30") { Calendar = "BolsaDeMadrid" },
        new(18, "Zurich", "Europe/Zurich", "09:00", "17:30") { Calendar = "SwissExchange" },
        new(19, "Stockholm", "Europe/Stockholm", "09:00", "17:30") { Calendar = "NasdaqStockholm" },
        new(20, "Eurex", "Europe/Berlin", "08:00", "22:00") { Calendar = "Eurex" },
        new(21, "Mumbai", "Asia/Kolkata", "09:15", "15:30") { Calendar = "BombayStockExchange" },
        new(22, "Shanghai", "Asia/Shanghai", "09:30", "15:00") { Calendar = "ShanghaiStockExchange" },
        new(23, "Taipei", "Asia/Taipei", "09:00", "13:30") { Calendar = "TaiwanStockExchange" },
        new(24, "Seoul", "Asia/Seoul", "09:00", "15:30") { Calendar = "KoreaExchange" },
        new(25, "Chicago Equity Futures", "America/Chicago", "17:00", "16:00+1") { Days = DayBits.Weeknights, Calendar = "ChicagoEquityFutures" },
        new(26, "Chicago Currency Futures", "America/Chicago", "17:00", "16:00+1") { Days = DayBits.Weeknights, Calendar = "ChicagoCurrencyFutures" },
        new(27, "Chicago Rate Futures", "America/Chicago", "17:00", "16:00+1") { Days = DayBits.Weeknights, Calendar = "ChicagoInterestRateFutures" },
        new(28, "New York Energy And Metals", "America/Chicago", "17:00", "16:00+1") { Days = DayBits.Weeknights, Calendar = "NewYorkEnergyAndMetals" },
        new(29, "Chicago Livestock Futures", "America/Chicago", "08:30", "13:05") { Calendar = "ChicagoLivestockFutures" },
        new(30, "Chicago Crypto Futures", "America/Chicago", "17:00", "17:00+1") { Days = DayBits.EveryDay, Calendar = "ChicagoCryptoFutures" },
        new(31, "Chicago Grain Futures", "America/Chicago", "19:00", "13:20+1") { Days = DayBits.Weeknights, Calendar = "ChicagoGrainFutures" },
    ];

    /// <summary>The market with a number, or null.</summary>
    public static MarketHours? Find(int number) => number >= 1 && number <= All.Count ? All[number - 1] : null;

    /// <summary>The exchange whose calendar holds for a market's sessions: as long as they are in its zone.</summary>
    public static MarketHours? ExchangeOf(int number, string zone) =>
        Find(number) is { IsExchange: true } exchange && string.Equals(exchange.Zone, zone, StringComparison.Ordinal) ? exchange : null;

    /// <summary>The members of the public enum Market, by number.</summary>
    public static IReadOnlyList<string> Members { get; } = ["None", .. All.Select(static market => market.Member)];
}
