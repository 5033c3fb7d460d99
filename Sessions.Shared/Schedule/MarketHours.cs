namespace Sessions.Schedule;

/// <summary>The regular hours of one market: one window, or two with a lunch break between them.</summary>
/// <param name="Number">The number of the public enum Market, which is frozen.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Zone">The zone whose wall clock is meant.</param>
/// <param name="Windows">Its windows of a day, in order, on Monday to Friday of that zone.</param>
internal sealed record MarketHours(int Number, string Name, string Zone, params MarketWindow[] Windows)
{
    private static readonly string[] _parts = [" morning", " afternoon"];

    /// <summary>The weekdays of every market.</summary>
    public static int Days => DayBits.Weekdays;

    /// <summary>The name of a window: the given one or the market's, with the half of the day where there are two.</summary>
    public string NameOf(int window, string? given)
    {
        var name = string.IsNullOrWhiteSpace(given) ? Name : given!;
        return Windows.Length == 1 ? name : name + _parts[window];
    }
}
