using System.Diagnostics.CodeAnalysis;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Sessions.Schedule;

namespace Sessions.Blackouts.Reading;

/// <summary>Reads events from an iCalendar file (RFC 5545), those that repeat as often as they do.</summary>
internal static class IcsEvents
{
    /// <summary>No session is later.</summary>
    private static readonly DateTime _end = new(2101, 1, 1);

    [SuppressMessage("Design", "CA1031", Justification = "The reader throws whatever a damaged line leads it to.")]
    public static void Read(string text, EventRules rules, FoundEvents found)
    {
        // The reader takes what there is of a calendar for all of it.
        if (!text.AsSpan().TrimEnd().EndsWith("END:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            found.Refuse("its last line", text.TrimEnd().Split('\n')[^1].TrimEnd(), "is not END:VCALENDAR; is the file half written?");
            return;
        }

        try
        {
            foreach (var calendar in CalendarCollection.Load(text))
            {
                foreach (var unwanted in calendar.Events.Where(read => !IsWanted(read, rules, found)).ToList())
                {
                    calendar.Events.Remove(unwanted);
                }

                foreach (var read in calendar.Events.Where(static read => read.DtStart is not { HasTime: true }).ToList())
                {
                    if (read.DtStart is null)
                    {
                        found.Refuse("an event", NameOf(read), "has no start that can be read; it is written as DTSTART:20261204T133000Z");
                    }
                    else
                    {
                        found.LeaveOut(NameOf(read));
                    }

                    calendar.Events.Remove(read);
                }

                Take(calendar, rules, found);
            }
        }
        catch (Exception exception) when (exception is not EventFileException)
        {
            found.Refuse("its calendar", exception.Message.Split('\n')[0], "is what the reader says of it");
        }
    }

    private static void Take(Ical.Net.Calendar calendar, EventRules rules, FoundEvents found)
    {
        var all = calendar.GetOccurrences<CalendarEvent>(options: new EvaluationOptions { MaxUnmatchedIncrementsLimit = 1_000 });
        foreach (var occurrence in all.TakeWhile(static occurrence => occurrence.Period.StartTime.Value < _end))
        {
            var name = NameOf((CalendarEvent)occurrence.Source);
            var start = rules.Resolve(occurrence.Period.StartTime.Value, ZoneOf(occurrence.Period.StartTime), out var problem);
            if (start is null)
            {
                // Of one that repeats all are alike.
                found.Refuse(
                    $"'{ShownText.Cut(PrintableText.Of(name))}'",
                    FormattableString.Invariant($"{occurrence.Period.StartTime.Value:yyyy-MM-dd HH:mm}"), problem!);
                return;
            }

            var end = occurrence.Period.EffectiveEndTime is { } until ? rules.Resolve(until.Value, ZoneOf(until), out _) : null;
            found.Add(new FoundEvent(start.Value, end > start ? end.Value : start.Value, name));
        }
    }

    private static bool IsWanted(CalendarEvent read, EventRules rules, FoundEvents found)
    {
        found.See();
        return !string.Equals(read.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase)
            && rules.Takes(null, [read.Summary ?? "", read.Description ?? "", read.Location ?? "", .. read.Categories]);
    }

    private static string? ZoneOf(CalDateTime time) => time.IsUtc ? TimeZoneInfo.Utc.Id : time.TzId;

    private static string NameOf(CalendarEvent read) => read.Summary ?? read.Uid ?? "an event";
}
