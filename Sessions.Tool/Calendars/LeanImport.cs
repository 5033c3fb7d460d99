using System.Globalization;
using System.Text.Json;
using Sessions.Schedule;
using Sessions.Tool.Commands;

namespace Sessions.Tool.Calendars;

// docs/decisions.md 207
/// <summary>
/// Reads the days of one entry of LEAN's market-hours-database.json: holidays, early closes and late openings. Its hours of the week are
/// not taken, since a holiday file has none.
/// </summary>
internal static class LeanImport
{
    private static readonly JsonDocumentOptions _lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads an entry.</summary>
    /// <param name="content">The file.</param>
    /// <param name="entry">The entry's name such as <c>Equity-usa-[*]</c>; null where there is one alone.</param>
    /// <exception cref="ToolException">The content is no such file, or has no such entry.</exception>
    public static ImportedDays Read(ReadOnlyMemory<byte> content, string? entry)
    {
        try
        {
            using var document = JsonDocument.Parse(content, _lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("entries", out var entries) || entries.ValueKind != JsonValueKind.Object)
            {
                throw new ToolException("is no market hours database: it has no object 'entries'.");
            }

            return Read(Choose(entries, entry));
        }
        catch (JsonException exception)
        {
            throw new ToolException(FormattableString.Invariant($"is no JSON: it cannot be parsed at line {exception.LineNumber + 1}."), exception);
        }
    }

    private static JsonElement Choose(JsonElement entries, string? entry)
    {
        var names = entries.EnumerateObject().Select(static found => found.Name).ToList();
        if (entry is null)
        {
            return names is [var only]
                ? entries.GetProperty(only)
                : throw new ToolException($"has {names.Count} entries; name the one that is meant with --entry, such as '{names.FirstOrDefault() ?? "Equity-usa-[*]"}'.");
        }

        return entries.TryGetProperty(entry, out var chosen) && chosen.ValueKind == JsonValueKind.Object
            ? chosen
            : throw new ToolException($"has no entry '{ShownText.Cut(entry)}'; {CommandLine.Instead(entry, names)}");
    }

    private static ImportedDays Read(JsonElement entry)
    {
        var days = new ImportedDays();
        var closed = Days(entry, "holidays", days).ToHashSet();
        var closes = Times(entry, "earlyCloses", days);
        var opens = Times(entry, "lateOpens", days);
        foreach (var day in closed)
        {
            days.Close(day, "holiday");
        }

        foreach (var day in closes.Keys.Union(opens.Keys))
        {
            if (closed.Contains(day))
            {
                days.LeaveOut(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}: it is a holiday, and has an early close or a late opening besides."));
                continue;
            }

            var (open, close) = (Of(opens, day), Of(closes, day));
            days.Change(day, open, close, open is null ? "early close" : close is null ? "late opening" : "late opening and early close");
        }

        return days;
    }

    private static TimeSpan? Of(Dictionary<DateOnly, TimeSpan> times, DateOnly day) => times.TryGetValue(day, out var time) ? time : null;

    private static IEnumerable<DateOnly> Days(JsonElement entry, string name, ImportedDays days)
    {
        if (!entry.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (DayOf(item.ToString()) is { } day)
            {
                yield return day;
            }
            else
            {
                days.LeaveOut($"{name}: '{ShownText.Cut(item.ToString())}' is not a day written as 12/25/2026.");
            }
        }
    }

    private static Dictionary<DateOnly, TimeSpan> Times(JsonElement entry, string name, ImportedDays days)
    {
        var times = new Dictionary<DateOnly, TimeSpan>();
        if (!entry.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Object)
        {
            return times;
        }

        foreach (var item in list.EnumerateObject())
        {
            if (DayOf(item.Name) is { } day && TimeSpan.TryParseExact(item.Value.ToString(), "c", CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1))
            {
                times[day] = time;
            }
            else
            {
                days.LeaveOut($"{name}: '{ShownText.Cut($"{item.Name}: {item.Value}")}' is not a day with a time, written as 12/24/2026 and 13:00:00.");
            }
        }

        return times;
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
