namespace Sessions.Schedule;

// docs/decisions.md 8
/// <summary>Turns one declared session into a window, and finds every problem that it has by itself.</summary>
internal static class ScheduleReader
{
    private const string Formats = "write H:mm, HH:mm, HH:mm:ss or HH:mm:ss.fff between 00:00 and 23:59:59.999, or a whole hour from 0 to 23";

    /// <summary>The window, where its times can be read, whatever else is wrong with the session; null where they cannot.</summary>
    public static ScheduleWindow? Read(RawSession raw, int index, List<ScheduleProblem> problems)
    {
        var window = ReadWindow(raw, index, problems);
        CheckDays(raw.Days, index, window?.Words ?? raw.Words, problems);
        RangeRules.Check(raw, window, index, problems);
        return ReadLeads(raw, window, index, problems);
    }

    private static ScheduleWindow? ReadWindow(RawSession raw, int index, List<ScheduleProblem> problems)
    {
        var isStart = TimeText.TryReadStart(raw.Start, out var start);
        if (!isStart)
        {
            problems.Add(NotATime(raw.Start, index, ScheduleArgument.Start, Formats));
        }

        var isEnd = TimeText.TryReadEnd(raw.End, out var written);
        if (!isEnd)
        {
            problems.Add(NotATime(raw.End, index, ScheduleArgument.End, Formats + ", 24:00 for midnight, or with +1 to +7 for a later day"));
        }

        var end = written;

        // On days that there are not it meets nobody.
        var days = raw.Days is < 0 or > DayBits.EveryDay ? 0 : raw.Days;
        if (!isStart || !isEnd || !CheckSpan(raw.Start.ToString(), raw.End.ToString(), start, ref end, days, index, problems))
        {
            return null;
        }

        var name = string.IsNullOrWhiteSpace(raw.Name) ? ScheduleWindow.HoursOf(start, end) : raw.Name!;
        return new ScheduleWindow(index, name, start, end, days, raw.TimeZone ?? ScheduleWindow.DefaultZone) { IsNextDayImplied = end != written, IsOfMarket = raw.Market != 0 };
    }

    /// <summary>An end before its start is on the next day. Equal to it, or more than seven days after it, is no window.</summary>
    private static bool CheckSpan(string startText, string endText, int start, ref int end, int days, int index, List<ScheduleProblem> problems)
    {
        if (end == start)
        {
            problems.Add(ScheduleProblem.Of(
                Rules.SES0002EmptyOrTooLong, index, ScheduleArgument.End, startText, endText,
                "is empty", "for a 24-hour session, end it at " + WallTime.Format(start + WallTime.Day)));
            return false;
        }

        if (end < start)
        {
            end += WallTime.Day;
        }

        if (end - start > WallTime.Week)
        {
            problems.Add(ScheduleProblem.Of(
                Rules.SES0002EmptyOrTooLong, index, ScheduleArgument.End, startText, endText,
                "lasts more than seven days", "end it at " + OverlapAdvice.OwnEnd(start, days) + " or earlier"));
            return false;
        }

        return true;
    }

    private static void CheckDays(int days, int index, string words, List<ScheduleProblem> problems)
    {
        if (days == 0)
        {
            problems.Add(ScheduleProblem.Of(Rules.SES0014NeverOpens, index, ScheduleArgument.Days, words, "None"));
        }
    }

    /// <summary>The window with its leads and the end of its entries, where those are right.</summary>
    private static ScheduleWindow? ReadLeads(RawSession raw, ScheduleWindow? window, int index, List<ScheduleProblem> problems)
    {
        if (window is not null && raw.StartLag.TryRead(out var lag) && lag >= TimeSpan.Zero && lag < TimeSpan.FromDays(1))
        {
            window = window with { StartLag = (int)lag.TotalMilliseconds };
        }

        if (window is not null && raw.MaxHold.TryRead(out var hold) && hold > TimeSpan.Zero && hold < TimeSpan.FromDays(1))
        {
            window = window with { MaxHold = (int)hold.TotalMilliseconds };
        }

        // Where no market's open is known, the lag is the first part of the window, in which nothing is opened.
        var start = window is { StartLag: { } after } && after < window.Length && !RangeRules.HasMarket(raw) ? window.Start + after : window?.Start ?? 0;
        if (window is not null && raw.EntriesLead is { IsMissing: false } entries && entries.TryRead(out var entriesLead))
        {
            window = WithEntriesLead(window, start, entriesLead, entries.ToString(), problems);
        }

        if (window is not null && raw.EndLead.TryRead(out var endLead) && endLead >= TimeSpan.Zero && endLead < TimeSpan.FromDays(1))
        {
            window = window with { EndLead = (int)endLead.TotalMilliseconds };
        }

        return raw.EntriesUntil.IsMissing ? window : ReadEntriesUntil(window, start, raw.EntriesUntil, index, problems);
    }

    /// <summary>A clock time, or with a minus a length of time before the end.</summary>
    private static ScheduleWindow? ReadEntriesUntil(ScheduleWindow? window, int start, RawTime raw, int index, List<ScheduleProblem> problems)
    {
        if (raw.Text is { Length: > 0 } text && text[0] == '-')
        {
            if (!TimeText.TryReadDuration(text.Substring(1), out var lead))
            {
                problems.Add(NotATime(raw, index, ScheduleArgument.EntriesUntil, "write a length of time such as -00:30"));
                return window;
            }

            return window is null ? null : WithEntriesLead(window, start, TimeSpan.FromMilliseconds((long)lead), raw.ToString(), problems);
        }

        if (!TimeText.TryReadEnd(raw, out var written))
        {
            problems.Add(NotATime(raw, index, ScheduleArgument.EntriesUntil, Formats + ", or with a minus how long before the end, such as -00:30"));
            return window;
        }

        if (window is null)
        {
            return null;
        }

        var entriesUntil = WithinWindow(window.Start, written);
        if (entriesUntil > window.End || entriesUntil <= start)
        {
            problems.Add(OutsideWindow(window, start, raw.ToString()));
            return window;
        }

        return window with { EntriesUntil = entriesUntil };
    }

    /// <summary>A lead as long as the window leaves no time in which anything is opened.</summary>
    private static ScheduleWindow WithEntriesLead(ScheduleWindow window, int start, TimeSpan lead, string text, List<ScheduleProblem> problems)
    {
        if (lead >= TimeSpan.FromMilliseconds(window.End - start))
        {
            problems.Add(OutsideWindow(window, start, text));
            return window;
        }

        return window with { EntriesLead = (int)lead.TotalMilliseconds };
    }

    private static ScheduleProblem OutsideWindow(ScheduleWindow window, int start, string text) => ScheduleProblem.Of(
        Rules.SES0016EntriesUntilOutside, window.Index, ScheduleArgument.EntriesUntil,
        text, window.Words, window.Show(start), window.Show(window.End));

    /// <summary>A time of day at or before the start is meant on the next day.</summary>
    public static int WithinWindow(int start, int time) => time <= start ? time + WallTime.Day : time;

    private static ScheduleProblem NotATime(RawTime raw, int index, ScheduleArgument argument, string formats)
    {
        var suggestion = TimeSuggestion.For(raw, mayBeNextDay: argument != ScheduleArgument.Start);
        var advice = suggestion is null ? formats : "did you mean '" + suggestion + "'?";
        return ScheduleProblem.Of(Rules.SES0001NotATimeOfDay, index, argument, raw.ToString(), advice) with { Suggestion = suggestion };
    }
}
