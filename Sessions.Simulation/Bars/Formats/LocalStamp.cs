using System.Globalization;

namespace Sessions.Simulation;

/// <summary>Reads dates and times of some clock, as the formats write them.</summary>
internal static class LocalStamp
{
    private static readonly string[] _dates = ["yyyy.MM.dd", "yyyyMMdd", "yyyy-MM-dd"];

    private static readonly string[] _times = ["HH:mm:ss", "HH:mm", "HHmmss"];

    private static readonly string[] _both =
    [
        "yyyyMMdd HHmmss", "yyyyMMdd HH:mm", "dd.MM.yyyy HH:mm:ss.FFF", "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy.MM.dd HH:mm:ss", "yyyy-MM-dd HH:mm",
    ];

    /// <summary>Reads a date, with its time in the same field, in another, or not at all.</summary>
    public static bool TryRead(ReadOnlySpan<char> date, ReadOnlySpan<char> time, out DateTime local)
    {
        if (DateTime.TryParseExact(date, time.IsEmpty ? _both : _dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out local))
        {
            return time.IsEmpty || AddTime(time, ref local);
        }

        return time.IsEmpty && DateTime.TryParseExact(date, _dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);
    }

    /// <summary>Whether there is a date and no time.</summary>
    public static bool IsDay(ReadOnlySpan<char> date, ReadOnlySpan<char> time) => time.IsEmpty && date.Length <= "yyyy-MM-dd".Length;

    public static bool IsMetaTraderDate(string text) => DateTime.TryParseExact(text, _dates[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool AddTime(ReadOnlySpan<char> time, ref DateTime local)
    {
        if (!TimeOnly.TryParseExact(time, _times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var known))
        {
            return false;
        }

        local += known.ToTimeSpan();
        return true;
    }
}
