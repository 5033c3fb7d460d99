using System.Globalization;
using Sessions.Schedule;

namespace Sessions.Tool.Times;

/// <summary>Reads the instants and days of a command line.</summary>
internal static class MomentText
{
    // A year inside of what tables know on either side: a week around a day, and a year after it, can be asked for.
    private const int FirstYear = 1971;
    private const int LastYear = 2099;

    private static readonly string[] _local = [.. from day in (string[])["yyyy-MM-dd'T'", "yyyy-MM-dd "] from time in (string[])["HH:mm", "HH:mm:ss", "HH:mm:ss.fff"] select day + time];
    private static readonly string[] _withOffset = [.. from format in _local from offset in (string[])["K", " K"] select format + offset];

    /// <summary>The instant of a text with its offset, or of one without it by a zone's clock.</summary>
    /// <exception cref="ToolException">The text is no time, or of a year that tables do not know.</exception>
    public static DateTimeOffset Read(string text, ShownZone zone)
    {
        if (DateTime.TryParseExact(text, _local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            CheckYear(text, local.Year);
            return zone.Resolve(DateOnly.FromDateTime(local), (int)local.TimeOfDay.TotalMilliseconds);
        }

        if (!DateTimeOffset.TryParseExact(text, _withOffset, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant))
        {
            throw new ToolException(
                $"'{ShownText.Cut(text)}' is not a time; write one such as 2026-03-27T12:00Z or 2026-03-27T12:00+01:00, or 2026-03-27T12:00 for the clock of --zone.");
        }

        CheckYear(text, instant.Year);
        return instant;
    }

    /// <summary>A day.</summary>
    /// <exception cref="ToolException">The text is none, or of a year that tables do not know.</exception>
    public static DateOnly ReadDate(string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw new ToolException($"'{ShownText.Cut(text)}' is not a day; write one such as 2026-03-27.");
        }

        CheckYear(text, date.Year);
        return date;
    }

    private static void CheckYear(string text, int year)
    {
        if (year is < FirstYear or > LastYear)
        {
            throw new ToolException($"'{ShownText.Cut(text)}' is outside the years {FirstYear} to {LastYear}, for which sessions are known.");
        }
    }
}
