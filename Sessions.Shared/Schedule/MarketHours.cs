namespace Sessions.Schedule;

/// <summary>The regular hours of one market: a window on some weekdays of its zone. Breaks inside it are its calendar's.</summary>
/// <param name="Number">The number of the public enum Market, which is frozen.</param>
/// <param name="Name">Its name in words; without spaces, the enum's.</param>
/// <param name="Zone">The zone whose wall clock is meant.</param>
/// <param name="Start">The first instant of the day.</param>
/// <param name="End">The first instant after it; with <c>+1</c> on the next day.</param>
internal sealed record MarketHours(int Number, string Name, string Zone, string Start, string End)
{
    /// <summary>The weekdays on which the window starts.</summary>
    public int Days { get; init; } = DayBits.Weekdays;

    /// <summary>Whether it is an exchange, whose calendar can end a day earlier; the hours of the currency market are nobody's.</summary>
    public bool IsExchange { get; init; } = true;

    /// <summary>
    /// The class of the package Sessions.Calendars that has the exchange's holidays and early closes, where the library itself knows only
    /// its ordinary hours; null where it knows all, or where there is nothing to know.
    /// </summary>
    public string? Calendar { get; init; }

    /// <summary>The name of the public enum's member.</summary>
    public string Member => Name.Replace(" ", "");
}
