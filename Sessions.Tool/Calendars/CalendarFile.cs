using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Sessions.Tool.Bots;
using Sessions.Tool.Times;

namespace Sessions.Tool.Calendars;

/// <summary>
/// Occurrences as an iCalendar file (RFC 5545): an event each, its boundaries instants of UTC, which every calendar program
/// shows by its own clock.
/// </summary>
internal static class CalendarFile
{
    private const string Product = "-//Sessions//Sessions.Tool//EN";
    private const string NameProperty = "X-WR-CALNAME";
    private const string Category = "Trading session";
    private const int LengthOfId = 16;

    /// <summary>The file.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="occurrences">What is in it.</param>
    /// <param name="now">When it is made.</param>
    public static byte[] Write(string name, IEnumerable<(BotStrategy Strategy, IEnumerable<SessionOccurrence> Occurrences)> occurrences, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = Product };
        calendar.AddProperty(NameProperty, name);
        calendar.Events.AddRange(occurrences.SelectMany(of => EventsOf(of.Strategy, of.Occurrences, now)));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static IEnumerable<CalendarEvent> EventsOf(BotStrategy strategy, IEnumerable<SessionOccurrence> occurrences, DateTimeOffset now)
    {
        // Breaks = Split makes an occurrence of each piece: the day alone does not tell them apart.
        var pieces = new Dictionary<(string, DateOnly), int>();
        foreach (var occurrence in occurrences)
        {
            var key = (occurrence.Session.Name, occurrence.Date);
            pieces[key] = pieces.GetValueOrDefault(key) + 1;
            yield return EventOf(strategy, occurrence, pieces[key], now);
        }
    }

    private static CalendarEvent EventOf(BotStrategy strategy, SessionOccurrence occurrence, int piece, DateTimeOffset now) => new()
    {
        Uid = IdOf(strategy.Type, occurrence, piece),
        DtStamp = TimeOf(now),
        DtStart = TimeOf(occurrence.Start),
        DtEnd = TimeOf(occurrence.End),
        Summary = $"{occurrence.Session.Name} ({strategy.SimpleName})",
        Description = Describe(strategy, occurrence),
        Categories = [Category],

        // A bot that trades does not keep its owner from meeting somebody.
        Transparency = TransparencyType.Transparent,
    };

    private static string Describe(BotStrategy strategy, SessionOccurrence occurrence)
    {
        var session = occurrence.Session;
        var lines = new List<string>
        {
            $"{strategy.Type}: {SessionText.Hours(session)} {session.TimeZone}, {SessionText.Days(session.Days)}",
            $"At its start: {SessionText.ActionWords(session.OnStart, session.CustomStart)}. At its end: {SessionText.ActionWords(session.OnEnd, session.CustomEnd)}.",
        };
        if (occurrence.Bell is { } bell && bell > occurrence.End && bell <= occurrence.ScheduledEnd)
        {
            lines.Add(FormattableString.Invariant($"The market closes at {bell:yyyy-MM-dd HH:mm:ss} UTC."));
        }

        lines.AddRange(occurrence.Pauses.Where(static pause => pause.Reason == PauseReason.MarketBreak)
            .Select(static pause => FormattableString.Invariant($"The market has a break from {pause.Start:yyyy-MM-dd HH:mm:ss} to {pause.End:yyyy-MM-dd HH:mm:ss} UTC.")));
        if (occurrence.EntriesUntil < occurrence.End)
        {
            lines.Add(FormattableString.Invariant($"Opens nothing from {occurrence.EntriesUntil:yyyy-MM-dd HH:mm:ss} UTC."));
        }

        if (strategy.CalendarNote is { } note)
        {
            lines.Add(note);
        }

        return string.Join('\n', lines);
    }

    /// <summary>The same for the same session and day, so that an event that was imported before moves instead of being doubled.</summary>
    private static string IdOf(string type, SessionOccurrence occurrence, int piece)
    {
        var known = FormattableString.Invariant($"{type}\n{occurrence.Session.Name}\n{occurrence.Date:yyyy-MM-dd}\n{piece}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known)).AsSpan(0, LengthOfId)) + "@sessions";
    }

    /// <summary>In UTC; the format knows whole seconds.</summary>
    private static CalDateTime TimeOf(DateTimeOffset instant) => new(instant.UtcDateTime);
}
