using System.Diagnostics.CodeAnalysis;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Sessions.Schedule;

namespace Sessions.Tool.Calendars;

// docs/decisions.md 207
/// <summary>
/// Reads the holidays of an iCalendar file (RFC 5545): an event of whole days is a day, or several, without trading. What an event with a
/// time of day means for a market nothing says, so it is left out and told.
/// </summary>
internal static class IcsImport
{
    /// <summary>Nobody's holidays are more; a rule that repeats every second has no end.</summary>
    private const int MostOccurrences = 10_000;

    private const int LongestEvent = 366;

    /// <summary>Reads the events.</summary>
    /// <param name="text">The file.</param>
    /// <param name="from">The first day of an event that repeats.</param>
    /// <param name="to">The first day that is no longer taken of it.</param>
    /// <exception cref="ToolException">There is no event in it.</exception>
    public static ImportedDays Read(string text, DateOnly from, DateOnly to)
    {
        var days = new ImportedDays();
        var events = EventsOf(text).ToList();
        if (events.Count == 0)
        {
            throw new ToolException("has no events: no line BEGIN:VEVENT.");
        }

        events.ForEach(read => Take(read.Line, read.Text, from, to, days));
        return days;
    }

    /// <summary>The events one by one: the reader refuses a text whole for one line, and the other days of it are still right.</summary>
    private static IEnumerable<(int Line, string Text)> EventsOf(string text)
    {
        using var reader = new StringReader(text);
        StringBuilder? read = null;
        var begun = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.TrimEnd().Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                (read, begun) = (new StringBuilder(), number);
            }

            // The format has no control characters, and a calendar program that writes one means nothing by it.
            read?.Append(string.Concat(line.Where(static unit => unit == '\t' || !char.IsControl(unit)))).Append("\r\n");
            if (read is not null && line.TrimEnd().Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                yield return (begun, read.ToString());
                read = null;
            }
        }

        if (read is not null)
        {
            yield return (begun, read.ToString());
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The reader throws whatever a damaged line leads it to.")]
    private static void Take(int line, string text, DateOnly from, DateOnly to, ImportedDays days)
    {
        try
        {
            foreach (var found in CalendarCollection.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{text}END:VCALENDAR\r\n").SelectMany(static calendar => calendar.Events))
            {
                Take(found, from, to, days);
            }
        }
        catch (Exception exception)
        {
            days.LeaveOut(FormattableString.Invariant($"the event on line {line}: {ShownText.Cut(exception.Message.Split('\n')[0])}"));
        }
    }

    private static void Take(CalendarEvent found, DateOnly from, DateOnly to, ImportedDays days)
    {
        if (string.Equals(found.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase))
        {
            days.LeaveOut($"{NameOf(found)}: it is cancelled.");
        }
        else if (found.DtStart is not { } start)
        {
            days.LeaveOut($"{NameOf(found)}: it has no start.");
        }
        else if (found.RecurrenceIdentifier is not null)
        {
            days.LeaveOut($"{NameOf(found)}: it moves one day of an event that repeats; look at both days yourself.");
        }
        else if (LengthOf(found, start) is not { } length)
        {
            days.LeaveOut($"{NameOf(found)}: it has a time of day, of which nothing says whether the market opens or closes then; write the line yourself.");
        }
        else
        {
            foreach (var first in Starts(found, start, from, to))
            {
                for (var day = 0; day < length; day++)
                {
                    days.Close(first.AddDays(day), found.Summary ?? "");
                }
            }
        }
    }

    private static IEnumerable<DateOnly> Starts(CalendarEvent found, CalDateTime start, DateOnly from, DateOnly to) =>
        found.RecurrenceRule is null && !found.RecurrenceDates.GetAllDates().Any()
            ? [start.Date]
            : found.GetOccurrences(new CalDateTime(from), new EvaluationOptions { MaxUnmatchedIncrementsLimit = 1_000 })
                .Take(MostOccurrences)
                .Select(static occurrence => occurrence.Period.StartTime.Date)
                .TakeWhile(day => day < to);

    /// <summary>How many whole days it lasts, or null. Some programs write those as from midnight to midnight.</summary>
    private static int? LengthOf(CalendarEvent found, CalDateTime start)
    {
        var end = found.DtEnd;
        if (start.HasTime && (start.Time != TimeOnly.MinValue || end is not { HasTime: true } || end.Time != TimeOnly.MinValue))
        {
            return null;
        }

        var length = end is not null ? end.Date.DayNumber - start.Date.DayNumber : found.Duration?.ToTimeSpanUnspecified().Days ?? 1;
        return Math.Clamp(length, 1, LongestEvent);
    }

    private static string NameOf(CalendarEvent found) => $"'{found.Summary ?? found.Uid}'{(found.DtStart is { } start ? FormattableString.Invariant($" of {start.Date:yyyy-MM-dd}") : "")}";
}
