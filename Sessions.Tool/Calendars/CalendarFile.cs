using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Sessions.Tool.Bots;
using Sessions.Tool.Times;

namespace Sessions.Tool.Calendars;

// docs/decisions.md 102
/// <summary>
/// Occurrences as an iCalendar file (RFC 5545): an event each, its boundaries instants of UTC, which every calendar program
/// shows by its own clock.
/// </summary>
/// <param name="name">What the calendar is called.</param>
/// <param name="now">When it is made.</param>
internal sealed class CalendarFile(string name, DateTimeOffset now)
{
    private const int LengthOfId = 16;

    /// <summary>No event without its words is longer.</summary>
    private const int LongestEvent = 300;

    private readonly ContentLines _lines = new ContentLines()
        .Add("BEGIN:VCALENDAR").Add("PRODID:-//Sessions//Sessions.Tool//EN").Add("VERSION:2.0").AddText("X-WR-CALNAME", name);

    /// <summary>How many events are in it.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the occurrences of a strategy, in order.</summary>
    public void Add(BotStrategy strategy, IEnumerable<SessionOccurrence> occurrences)
    {
        var sessions = new Dictionary<Session, EventsOfSession>(ReferenceEqualityComparer.Instance);
        Span<byte> bytes = stackalloc byte[LongestEvent];
        foreach (var occurrence in occurrences)
        {
            if (!sessions.TryGetValue(occurrence.Session, out var events))
            {
                events = new EventsOfSession(IdOf(strategy.Type, occurrence.Session.Name), WriteWords(new ContentLines(), strategy, occurrence.Session, []).Written.ToArray());
                sessions.Add(occurrence.Session, events);
            }

            // In UTC; the format knows whole seconds.
            Utf8.TryWrite(
                bytes,
                CultureInfo.InvariantCulture,
                $"BEGIN:VEVENT\r\nUID:{events.Id}-{occurrence.Date:yyyyMMdd}-{events.PieceOn(occurrence.Date)}@sessions\r\n"
                + $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\n"
                + $"DTSTART:{occurrence.Start.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\n"
                + $"DTEND:{occurrence.End.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\n",
                out var written);
            _lines.Add(bytes[..written]);
            string[] dated = [.. OfItsDate(occurrence)];
            _ = dated.Length > 0 ? WriteWords(_lines, strategy, occurrence.Session, dated) : _lines.Add(events.Words);
            _lines.Add("END:VEVENT\r\n"u8);
            Count++;
        }
    }

    /// <summary>Ends the file, and gives it.</summary>
    public ReadOnlySpan<byte> End() => _lines.Add("END:VCALENDAR").Written;

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

    /// <summary>
    /// What an event's id begins with. With its day it is the same for the same session and day, so that an event that was
    /// imported before moves instead of being doubled.
    /// </summary>
    private static string IdOf(string type, string session) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{type}\n{session}")).AsSpan(0, LengthOfId));

    /// <summary>What the events of one session have in common.</summary>
    private sealed class EventsOfSession(string id, byte[] words)
    {
        private DateOnly _date;
        private int _piece;

        public string Id => id;

        public byte[] Words => words;

        /// <summary>The number of the next event on a date: Breaks = Split makes an occurrence of each piece of it.</summary>
        public int PieceOn(DateOnly date)
        {
            _piece = date == _date ? _piece + 1 : 1;
            _date = date;
            return _piece;
        }
    }
}
