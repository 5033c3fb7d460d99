using System.Globalization;

namespace Sessions.Schedule;

/// <summary>Turns one declared session into a window, or into every problem that it has by itself.</summary>
internal static class ScheduleReader
{
    private const string Formats = "write H:mm, HH:mm, HH:mm:ss or HH:mm:ss.fff between 00:00 and 23:59:59.999, or a whole hour from 0 to 23";

    public static ScheduleWindow? Read(RawSession raw, int index, List<ScheduleProblem> problems)
    {
        var before = problems.Count;
        if (!TimeText.TryReadStart(raw.Start, out var start))
        {
            problems.Add(NotATime(raw.Start, index, ScheduleArgument.Start, Formats));
        }

        if (!TimeText.TryReadEnd(raw.End, out var end))
        {
            problems.Add(NotATime(raw.End, index, ScheduleArgument.End, Formats + ", 24:00 for midnight, or with +1 for the next day"));
        }

        if (problems.Count > before)
        {
            CheckDays(raw.Days, index, raw.Words, problems);
            return null;
        }

        return CheckSpan(raw.Start.ToString(), raw.End.ToString(), start, ref end, index, problems)
            ? Complete(raw, start, end, index, problems)
            : null;
    }

    /// <summary>An end before its start is on the next day. Equal to it, or more than a day after it, is no window.</summary>
    public static bool CheckSpan(string startText, string endText, int start, ref int end, int index, List<ScheduleProblem> problems)
    {
        if (end == start)
        {
            problems.Add(ScheduleProblem.Of(
                Rules.SES0002EmptyOrTooLong, index, ScheduleArgument.End, startText, endText,
                "is empty", "for a day of 24 hours end it at " + WallTime.Format(start + WallTime.Day)));
            return false;
        }

        if (end < start)
        {
            end += WallTime.Day;
        }

        if (end - start > WallTime.Day)
        {
            problems.Add(ScheduleProblem.Of(
                Rules.SES0002EmptyOrTooLong, index, ScheduleArgument.End, startText, endText,
                "lasts more than a day", "end it at " + WallTime.Format(start + WallTime.Day) + " or before"));
            return false;
        }

        return true;
    }

    public static void CheckDays(int days, int index, string words, List<ScheduleProblem> problems)
    {
        if (days is 0 or < 0 or > DayBits.EveryDay)
        {
            problems.Add(ScheduleProblem.Of(
                Rules.SES0014NeverOpens, index, ScheduleArgument.Days, words,
                days == 0 ? "None" : days.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static ScheduleWindow? Complete(RawSession raw, int start, int end, int index, List<ScheduleProblem> problems)
    {
        var name = string.IsNullOrWhiteSpace(raw.Name) ? ScheduleWindow.HoursOf(start, end) : raw.Name!;
        var window = new ScheduleWindow(index, name, start, end, raw.Days, raw.TimeZone ?? ScheduleWindow.DefaultZone);
        var before = problems.Count;
        CheckDays(raw.Days, index, window.Words, problems);
        if (raw.EntriesUntil.IsMissing)
        {
            return problems.Count == before ? window : null;
        }

        if (!TimeText.TryReadEnd(raw.EntriesUntil, out var entriesUntil))
        {
            problems.Add(NotATime(raw.EntriesUntil, index, ScheduleArgument.EntriesUntil, Formats));
            return null;
        }

        entriesUntil = WithinWindow(start, entriesUntil);
        CheckEntriesUntil(window, entriesUntil, raw.EntriesUntil.ToString(), problems);
        return problems.Count == before ? window with { EntriesUntil = entriesUntil } : null;
    }

    /// <summary>A time of day at or before the start is meant on the next day.</summary>
    public static int WithinWindow(int start, int time) => time <= start ? time + WallTime.Day : time;

    public static void CheckEntriesUntil(ScheduleWindow window, int entriesUntil, List<ScheduleProblem> problems) =>
        CheckEntriesUntil(window, entriesUntil, WallTime.FormatWithinDay(entriesUntil), problems);

    /// <summary>The text is what the author wrote: 11:30+1 is not to be called 11:30.</summary>
    private static void CheckEntriesUntil(ScheduleWindow window, int entriesUntil, string text, List<ScheduleProblem> problems)
    {
        if (entriesUntil > window.End)
        {
            problems.Add(ScheduleProblem.Of(
                Rules.SES0016EntriesUntilOutside, window.Index, ScheduleArgument.EntriesUntil,
                text, window.Words, WallTime.FormatWithinDay(window.Start), WallTime.FormatWithinDay(window.End)));
        }
    }

    private static ScheduleProblem NotATime(RawTime raw, int index, ScheduleArgument argument, string formats)
    {
        var advice = TimeSuggestion.For(raw) is { } suggestion ? "did you mean '" + suggestion + "'?" : formats;
        return ScheduleProblem.Of(Rules.SES0001NotATimeOfDay, index, argument, raw.ToString(), advice);
    }
}
