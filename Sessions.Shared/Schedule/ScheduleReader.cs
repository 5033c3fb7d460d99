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
        if (raw.EndLead is { } lead)
        {
            window = ReadEndLead(window, lead, problems);
        }

        if (!raw.EntriesUntil.IsMissing)
        {
            window = ReadEntriesUntil(window, raw.EntriesUntil, problems);
        }

        return problems.Count == before ? window : null;
    }

    private static ScheduleWindow ReadEndLead(ScheduleWindow window, string text, List<ScheduleProblem> problems)
    {
        if (!TimeText.TryReadDuration(text, out var lead))
        {
            problems.Add(NotATime(RawTime.Of(text), window.Index, ScheduleArgument.EndLead, "write a length of time such as 00:00:30"));
        }

        return window with { EndLead = lead };
    }

    /// <summary>A clock time, or with a minus a length of time before the end.</summary>
    private static ScheduleWindow ReadEntriesUntil(ScheduleWindow window, RawTime raw, List<ScheduleProblem> problems)
    {
        if (raw.Text is { Length: > 0 } text && text[0] == '-')
        {
            if (!TimeText.TryReadDuration(text.Substring(1), out var lead))
            {
                problems.Add(NotATime(raw, window.Index, ScheduleArgument.EntriesUntil, "write a length of time such as -00:30"));
            }

            CheckEntriesLead(window, lead, raw.ToString(), problems);
            return window with { EntriesLead = lead };
        }

        if (!TimeText.TryReadEnd(raw, out var entriesUntil))
        {
            problems.Add(NotATime(raw, window.Index, ScheduleArgument.EntriesUntil, Formats + ", or with a minus how long before the end, such as -00:30"));
            return window;
        }

        entriesUntil = WithinWindow(window.Start, entriesUntil);
        CheckEntriesUntil(window, entriesUntil, raw.ToString(), problems);
        return window with { EntriesUntil = entriesUntil };
    }

    /// <summary>A lead as long as the window leaves no time in which anything is opened.</summary>
    public static void CheckEntriesLead(ScheduleWindow window, int lead, string text, List<ScheduleProblem> problems)
    {
        if (lead >= window.End - window.Start)
        {
            problems.Add(OutsideWindow(window, text));
        }
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
            problems.Add(OutsideWindow(window, text));
        }
    }

    private static ScheduleProblem OutsideWindow(ScheduleWindow window, string text) => ScheduleProblem.Of(
        Rules.SES0016EntriesUntilOutside, window.Index, ScheduleArgument.EntriesUntil,
        text, window.Words, WallTime.FormatWithinDay(window.Start), WallTime.FormatWithinDay(window.End));

    private static ScheduleProblem NotATime(RawTime raw, int index, ScheduleArgument argument, string formats)
    {
        var advice = TimeSuggestion.For(raw) is { } suggestion ? "did you mean '" + suggestion + "'?" : formats;
        return ScheduleProblem.Of(Rules.SES0001NotATimeOfDay, index, argument, raw.ToString(), advice);
    }
}
