using System.Globalization;

namespace Sessions.Docs.Tests.Support;

/// <summary>What a page may say of an occurrence, column by column, in the page's words.</summary>
internal static class OccurrenceColumns
{
    private static readonly Dictionary<string, Func<SessionOccurrence, string>> _occurrence = new(StringComparer.Ordinal)
    {
        ["Session"] = static occurrence => occurrence.Session.Name,
        ["Local time"] = static occurrence => Local(occurrence.LocalStart, occurrence.LocalEnd),
        ["UTC"] = static occurrence => Utc(occurrence.Start, occurrence.End),
        ["Lasts"] = static occurrence => Length(occurrence.Duration),
        ["Was to start (UTC)"] = static occurrence => Utc(occurrence.ScheduledStart),
        ["Bell (UTC)"] = static occurrence => occurrence.Bell is { } bell ? Utc(bell) : "none",
        ["Paused (UTC)"] = static occurrence => occurrence.Pauses.Count == 0 ? "never"
            : string.Join(", ", occurrence.Pauses.Select(static pause => $"{Time(pause.Start)} to {Time(pause.End)} ({pause.Reason}{(pause.Event is { } name ? $": {name}" : "")})")),
        ["Entries until (UTC)"] = static occurrence => Utc(occurrence.EntriesUntil),
    };

    private static readonly Dictionary<string, Func<SkippedOccurrence, string>> _skipped = new(StringComparer.Ordinal)
    {
        ["Session"] = static skipped => skipped.Session.Name,
        ["Day"] = static skipped => Day(skipped.Date),
        ["Reason"] = static skipped => skipped.Reason.ToString(),
    };

    public static string Row(IReadOnlyList<string> headings, SessionOccurrence occurrence) =>
        string.Join(" | ", headings.Select(heading => _occurrence[heading](occurrence)));

    public static string Row(IReadOnlyList<string> headings, SkippedOccurrence skipped) =>
        string.Join(" | ", headings.Select(heading => _skipped[heading](skipped)));

    /// <summary>What a table answers about an instant, where a page asks it.</summary>
    public static string Answer(SessionTable table, string instant)
    {
        var moment = Instant(instant);
        return $"{instant} | {table.Find(moment)?.Name ?? "none"} | {Length(table.Until(moment))} | {table.FindNext(moment).Session.Name}, {Utc(table.FindNext(moment).Start)}";
    }

    public static string Day(DateOnly date) => date.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string LocalTime(DateTimeOffset instant, string zone) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)) is var local ? Text(local, "ddd yyyy-MM-dd ") + Time(local) : "";

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>The day is said again where it is another one.</summary>
    private static string Local(DateTimeOffset start, DateTimeOffset end) =>
        $"{Text(start, "ddd yyyy-MM-dd ")}{Time(start)} to {(end.Date == start.Date ? "" : Text(end, "ddd yyyy-MM-dd "))}{Time(end)}";

    private static string Utc(DateTimeOffset start, DateTimeOffset end) =>
        $"{Utc(start)} to {(end.Date == start.Date ? "" : Text(end, "yyyy-MM-dd "))}{Time(end)}";

    private static string Utc(DateTimeOffset instant) => Text(instant, "yyyy-MM-dd ") + Time(instant);

    private static string Time(DateTimeOffset instant) => Text(instant, instant.Millisecond > 0 ? "HH:mm:ss.fff" : instant.Second > 0 ? "HH:mm:ss" : "HH:mm");

    private static string Text(DateTimeOffset instant, string format) => instant.ToString(format, CultureInfo.InvariantCulture);

    private static string Length(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time:mm}")
        + (time.Milliseconds > 0 ? time.ToString("\\:ss\\.fff", CultureInfo.InvariantCulture) : time.Seconds > 0 ? time.ToString("\\:ss", CultureInfo.InvariantCulture) : "");
}
