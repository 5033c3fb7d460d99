namespace Sessions.Schedule;

/// <summary>The regular hours of one market: a window on Monday to Friday of its zone. Breaks inside it are its calendar's.</summary>
/// <param name="Number">The number of the public enum Market, which is frozen.</param>
/// <param name="Name">Its name in words; without spaces, the enum's.</param>
/// <param name="Zone">The zone whose wall clock is meant.</param>
/// <param name="Start">The first instant of the day.</param>
/// <param name="End">The first instant after it.</param>
internal sealed record MarketHours(int Number, string Name, string Zone, string Start, string End)
{
    /// <summary>The weekdays of every market.</summary>
    public static int Days => DayBits.Weekdays;

    /// <summary>Whether it is an exchange, whose calendar can end a day earlier; the hours of the currency market are nobody's.</summary>
    public bool IsExchange { get; init; } = true;

    /// <summary>Whether it is an exchange of which only the ordinary hours are known, and neither holidays nor early closes.</summary>
    public bool LacksHolidays { get; init; }

    /// <summary>The name of the public enum's member.</summary>
    public string Member => Name.Replace(" ", "");
}
