using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sessions.Tool.Bots;
using Sessions.Tool.Times;

namespace Sessions.Tool.Calendars;

/// <summary>
/// Occurrences as an iCalendar file (RFC 5545): an event each, its boundaries instants of UTC, which every calendar program
/// shows by its own clock.
/// </summary>
internal static class CalendarFile
{
    private const int LengthOfId = 16;

    /// <summary>The file.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="occurrences">What is in it.</param>
    /// <param name="now">When it is made.</param>
    public static ContentLines Write(string name, IEnumerable<(BotStrategy Strategy, IEnumerable<SessionOccurrence> Occurrences)> occurrences, DateTimeOffset now)
    {
        var lines = new ContentLines()
            .Add("BEGIN:VCALENDAR").Add("PRODID:-//Sessions//Sessions.Tool//EN").Add("VERSION:2.0").AddText("X-WR-CALNAME", name);
        foreach (var (strategy, of) in occurrences)
        {
            Write(lines, strategy, of, $"DTSTAMP:{TimeOf(now)}");
        }

        return lines.Add("END:VCALENDAR");
    }

    private static void Write(ContentLines lines, BotStrategy strategy, IEnumerable<SessionOccurrence> occurrences, string stamp)
    {
        // Breaks = Split makes an occurrence of each piece: the day alone does not tell them apart.
        var pieces = new Dictionary<(string, DateOnly), int>();
        var words = new Dictionary<Session, byte[]>(ReferenceEqualityComparer.Instance);
        foreach (var occurrence in occurrences)
        {
            var key = (occurrence.Session.Name, occurrence.Date);
            pieces[key] = pieces.GetValueOrDefault(key) + 1;
            lines.Add("BEGIN:VEVENT").Add("UID:" + IdOf(strategy.Type, occurrence, pieces[key])).Add(stamp)
                .Add("DTSTART:" + TimeOf(occurrence.Start)).Add("DTEND:" + TimeOf(occurrence.End));
            string[] dated = [.. OfItsDate(occurrence)];
            if (dated.Length > 0)
            {
                WriteWords(lines, strategy, occurrence.Session, dated);
            }
            else
            {
                if (!words.TryGetValue(occurrence.Session, out var same))
                {
                    words[occurrence.Session] = same = WriteWords(new ContentLines(), strategy, occurrence.Session, []).Written.ToArray();
                }

                lines.Add(same);
            }

            lines.Add("END:VEVENT");
        }
    }

    /// <summary>What an event says in words; a bot that trades does not keep its owner from meeting somebody.</summary>
    private static ContentLines WriteWords(ContentLines lines, BotStrategy strategy, Session session, string[] dated) => lines
        .AddText("SUMMARY", $"{session.Name} ({strategy.SimpleName})")
        .AddText(
            "DESCRIPTION",
            [
                $"{strategy.Type}: {SessionText.Hours(session)} {session.TimeZone}, {SessionText.Days(session.Days)}",
                $"At its start: {SessionText.ActionWords(session.OnStart, session.CustomStart)}. At its end: {SessionText.ActionWords(session.OnEnd, session.CustomEnd)}.",
                .. dated,
                .. strategy.CalendarNote is { } note ? [note] : Array.Empty<string>(),
            ])
        .AddText("CATEGORIES", "Trading session")
        .Add("TRANSP:TRANSPARENT");

    /// <summary>What is so on one date and need not be on others.</summary>
    private static IEnumerable<string> OfItsDate(SessionOccurrence occurrence)
    {
        if (occurrence.Lead > TimeSpan.Zero)
        {
            yield return FormattableString.Invariant($"Ends {occurrence.Lead.TotalSeconds:0.###} s before the market's close at {occurrence.Bell:yyyy-MM-dd HH:mm:ss} UTC.");
        }

        foreach (var pause in occurrence.Pauses.Where(static pause => pause.Reason == PauseReason.MarketBreak))
        {
            yield return FormattableString.Invariant($"The market has a break from {pause.Start:yyyy-MM-dd HH:mm:ss} to {pause.End:yyyy-MM-dd HH:mm:ss} UTC.");
        }

        if (occurrence.EntriesUntil < occurrence.End)
        {
            yield return FormattableString.Invariant($"Opens nothing from {occurrence.EntriesUntil:yyyy-MM-dd HH:mm:ss} UTC.");
        }
    }

    /// <summary>The same for the same session and day, so that an event that was imported before moves instead of being doubled.</summary>
    private static string IdOf(string type, SessionOccurrence occurrence, int piece)
    {
        var known = FormattableString.Invariant($"{type}\n{occurrence.Session.Name}\n{occurrence.Date:yyyy-MM-dd}\n{piece}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known)).AsSpan(0, LengthOfId)) + "@sessions";
    }

    /// <summary>In UTC; the format knows whole seconds.</summary>
    private static string TimeOf(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
