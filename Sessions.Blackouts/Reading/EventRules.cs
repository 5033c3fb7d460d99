using System.Globalization;
using Sessions.Occurrences;
using Sessions.Schedule;

namespace Sessions.Blackouts.Reading;

/// <summary>Which events are taken, and how their times are read.</summary>
internal sealed class EventRules(string? timeZone, string? dateFormat, IReadOnlyCollection<string> currencies, IReadOnlyCollection<string> containing)
{
    private const int FirstYear = 1970;
    private const int EndYear = 2101;

    private static readonly string[] _dates = ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d", "yyyyMMdd"];
    private static readonly string[] _times = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "h:mmtt", "h:mm tt", "h:mm:ss tt"];
    private static readonly string[] _offsets = [@"\+hh\:mm", @"\-hh\:mm", @"\+hhmm", @"\-hhmm", @"\+hh", @"\-hh"];

    /// <summary>What is wrong with a time that says neither offset nor zone.</summary>
    public const string Zoneless =
        "states neither an offset nor a zone; write it with one, as 2026-12-04T13:30:00Z, or name the zone of all such times as TimeZone";

    /// <summary>Whether an event is one of those that are asked for.</summary>
    /// <param name="currency">Its currency; null where the file has no column for that.</param>
    /// <param name="fields">Everything that it says.</param>
    public bool Takes(string? currency, IReadOnlyCollection<string> fields) =>
        (currencies.Count == 0 || (currency is null
            ? currencies.Any(wanted => fields.Any(field => HasWord(field, wanted)))
            : currencies.Contains(currency, StringComparer.OrdinalIgnoreCase)))
        && (containing.Count == 0 || containing.Any(wanted => fields.Any(field => field.Contains(wanted, StringComparison.OrdinalIgnoreCase))));

    /// <summary>An instant of a local time in a zone, or of the zone that is named for those without one; null with what is wrong.</summary>
    public DateTimeOffset? Resolve(DateTime local, string? zone, out string? problem)
    {
        problem = null;
        if (local.Year is < FirstYear or >= EndYear)
        {
            problem = FormattableString.Invariant($"is not in the years {FirstYear} to {EndYear - 1}");
        }
        else if ((zone ?? timeZone) is not { } id)
        {
            problem = Zoneless;
        }
        else if (!ZoneClock.TryGet(id, out var clock) && !(TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana) && ZoneClock.TryGet(iana, out clock)))
        {
            problem = $"is in the zone '{ShownText.Cut(id)}', which this machine does not know; name it by its IANA id, such as America/New_York";
        }
        else
        {
            // Whole milliseconds, as sessions have them.
            return new DateTimeOffset(clock.Resolve(DateOnly.FromDateTime(local), (int)local.TimeOfDay.TotalMilliseconds), TimeSpan.Zero);
        }

        return null;
    }

    /// <summary>An instant as text has it; null with what is wrong, or, where it says no time of day, without.</summary>
    public DateTimeOffset? Read(string date, string time, out string? problem)
    {
        problem = null;
        if (time.Length == 0)
        {
            var at = date.AsSpan().IndexOfAny(' ', 'T');
            (date, time) = at < 0 ? (date, "") : (date[..at], date[(at + 1)..].Trim());
        }

        if (!DateOnly.TryParseExact(date, dateFormat is null ? _dates : [dateFormat], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problem = dateFormat is null
                ? "is not a date with the year first, as 2026-12-04; where another order is meant, say it as DateFormat, such as MM-dd-yyyy"
                : $"is not a date as DateFormat has it, {dateFormat}";
            return null;
        }

        // All Day, Tentative, Day 1: nothing says when.
        if (time.Length == 0 || !char.IsAsciiDigit(time[0]))
        {
            return null;
        }

        var (clock, offset) = SplitOffset(time);
        if (!TimeOnly.TryParseExact(clock, _times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            problem = "is not a time of day; write it as 13:30 or 1:30pm";
            return null;
        }

        if (offset is null)
        {
            return Resolve(day.ToDateTime(wall), null, out problem);
        }

        return Resolve(day.ToDateTime(wall), TimeZoneInfo.Utc.Id, out problem) - offset;
    }

    private static (string Clock, TimeSpan? Offset) SplitOffset(string time)
    {
        foreach (var utc in (string[])["Z", "UTC", "GMT"])
        {
            if (time.EndsWith(utc, StringComparison.OrdinalIgnoreCase))
            {
                return (time[..^utc.Length].TrimEnd(), TimeSpan.Zero);
            }
        }

        var at = time.AsSpan().IndexOfAny('+', '-');
        if (at <= 0 || !TimeSpan.TryParseExact(time[at..], _offsets, CultureInfo.InvariantCulture, TimeSpanStyles.None, out var offset) || offset > TimeSpan.FromHours(14))
        {
            return (time, null);
        }

        return (time[..at].TrimEnd(), time[at] == '-' ? -offset : offset);
    }

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); word.Length > 0 && at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
