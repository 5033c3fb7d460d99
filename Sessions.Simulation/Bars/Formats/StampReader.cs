using System.Globalization;
using System.Text.RegularExpressions;

namespace Sessions.Simulation;

/// <summary>Reads by what a file dates its bars.</summary>
internal sealed partial class StampReader
{
    private const string Written = "not a date; a file of this format writes it otherwise";
    private static readonly string[] _withOffset = ["dd.MM.yyyy HH:mm:ss.FFF 'GMT'zzz"];
    private readonly BarLayout _layout;
    private readonly FileClock? _clock;
    private readonly DateTime? _midnight;

    /// <param name="layout">The file's format.</param>
    /// <param name="file">Its name, in which LEAN has the date.</param>
    /// <param name="clock">The clock that was given; null where none was.</param>
    public StampReader(BarLayout layout, string file, FileClock? clock)
    {
        _layout = layout;
        _clock = clock ?? (layout.AheadOfUtc is { } ahead ? new FileClock(zone: null, ahead) : null);
        _midnight = layout.Stamp == StampForm.SinceMidnight && LeanDate().Match(Path.GetFileName(file)) is { Success: true } match
            && LocalStamp.TryRead(match.Groups[1].ValueSpan, "", out var day) ? day : null;
    }

    /// <summary>Null when it has been read, or what is wrong.</summary>
    public string? Read(ReadOnlySpan<char> date, ReadOnlySpan<char> time, DateTimeOffset? previous, out DateTimeOffset instant)
    {
        switch (_layout.Stamp)
        {
            case StampForm.Instant:
                return BarFields.ReadInstant(date, out instant);
            case StampForm.Unix:
                return ReadUnix(date, out instant);
            case StampForm.UnixOrInstant when !LocalStamp.TryRead(date, time, out _):
                return date.ContainsAny('-', ':') ? BarFields.ReadInstant(date, out instant) : ReadUnix(date, out instant);
            case StampForm.LocalWithOffset:
                return ReadWithOffset(date, out instant);
            case StampForm.SinceMidnight
                when long.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 86_400_000:
                instant = default;
                return _midnight is { } midnight
                    ? ReadLocal(midnight.AddMilliseconds(milliseconds), isDay: false, previous, out instant)
                    : "it counts from the midnight of a day that LEAN writes in the file's name, such as 20140501_eurusd_minute_quote.csv; keep that name";
            default:
                instant = default;
                return LocalStamp.TryRead(date, time, out var local) ? ReadLocal(local, LocalStamp.IsDay(date, time), previous, out instant) : Written;
        }
    }

    private string? ReadLocal(DateTime local, bool isDay, DateTimeOffset? previous, out DateTimeOffset instant)
    {
        if (_clock is not null)
        {
            return _clock.Find(local, isDay, previous, out instant);
        }

        instant = default;
        return Ask(_layout.UnknownClock);
    }

    /// <summary>What is asked for where nothing in a file tells its clock.</summary>
    public static string Ask(string? unknown) =>
        $"{unknown}, and nothing in the file tells it; give BarFile.TimeZone, such as \"Europe/Athens\" "
        + "(with BarFile.ClockAhead where it is ahead of a place: New York and 7 hours, where a server's day begins at 17:00 there)";

    private static string? ReadUnix(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 4_000_000_000_000_000)
        {
            return "not an instant; it is written as the seconds, milliseconds or microseconds since 1970";
        }

        // A unit is told by its size: the next smaller one would be in 1973 at the latest, the next larger one after 5138.
        var ticks = number switch
        {
            < 100_000_000_000 => number * TimeSpan.TicksPerSecond,
            < 100_000_000_000_000 => number * TimeSpan.TicksPerMillisecond,
            _ => number * TimeSpan.TicksPerMicrosecond,
        };
        instant = DateTimeOffset.UnixEpoch.AddTicks(ticks);
        return null;
    }

    private static string? ReadWithOffset(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        if (!DateTimeOffset.TryParseExact(text, _withOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant))
        {
            return "not an instant; Dukascopy writes it as 01.05.2014 00:00:00.000 GMT+0200";
        }

        instant = instant.ToUniversalTime();
        return null;
    }

    [GeneratedRegex(@"^(\d{8})_", RegexOptions.CultureInvariant)]
    private static partial Regex LeanDate();
}
