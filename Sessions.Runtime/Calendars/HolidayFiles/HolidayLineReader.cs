using Sessions.Schedule;

namespace Sessions.Calendars;

/// <summary>Reads one line <c>date[,open][,close]</c>, or says what is wrong with it.</summary>
internal static class HolidayLineReader
{
    private const int LongestShown = 40;

    /// <summary>Reads a line. It is null where there is a problem, and where the text says nothing: empty, or a comment.</summary>
    public static HolidayLine? Read(int number, string text, out string? problem)
    {
        problem = null;
        var content = text.Split('#')[0].Trim();
        if (content.Length == 0)
        {
            return null;
        }

        var fields = Array.ConvertAll(content.Split(','), static field => field.Trim());
        if (fields.Length > 3)
        {
            problem = $"'{Cut(content)}' has {fields.Length} values; a line is a day and at most an open and a close, such as 2026-12-24,09:30,13:00.";
            return null;
        }

        var line = ReadDate(fields[0], out problem) is { } date ? new HolidayLine(number, date, null, null) : null;
        foreach (var (field, isClose) in fields.Skip(1).Zip([false, true]).Where(static field => field.First.Length > 0))
        {
            line = line is null ? null : isClose ? ReadClose(line, field, out problem) : ReadOpen(line, field, out problem);
        }

        return line;
    }

    private static DateOnly? ReadDate(string field, out string? problem)
    {
        if (!NoticeText.TryReadDate(field, out var date))
        {
            problem = $"'{Cut(field)}' is not a day; write it as {NoticeText.DateFormat}, such as 2026-12-24, with commas between the values.";
            return null;
        }

        var isReached = date.Year is >= CalendarReach.FirstYear and < CalendarReach.EndYear;
        problem = isReached ? null : $"{field} is out of reach; calendars know the years {CalendarReach.FirstYear} to {CalendarReach.EndYear - 1}.";
        return isReached ? date : null;
    }

    private static HolidayLine? ReadOpen(HolidayLine line, string field, out string? problem)
    {
        var read = TimeText.TryReadStart(RawTime.Of(field), out var open);
        problem = read ? null : $"'{Cut(field)}' is not an opening time; write it as HH:mm, such as 09:30.";
        return read ? line with { Open = TimeOnly.FromTimeSpan(TimeSpan.FromMilliseconds(open)) } : null;
    }

    private static HolidayLine? ReadClose(HolidayLine line, string field, out string? problem)
    {
        // What comes after midnight is said by the next day's line, so that no two lines speak of one instant.
        if (!TimeText.TryReadEnd(RawTime.Of(field), out var close) || close > WallTime.Day)
        {
            problem = $"'{Cut(field)}' is not a closing time; write it as HH:mm, such as 13:00, or 24:00 for the end of the day.";
            return null;
        }

        var open = line.Open ?? TimeOnly.MinValue;
        var isLater = TimeSpan.FromMilliseconds(close) > open.ToTimeSpan();
        problem = isLater ? null : FormattableString.Invariant(
            $"the close {field} is not after the open {open:HH:mm}; a day without trading is written as its date alone.");
        return isLater ? line with { Close = TimeSpan.FromMilliseconds(close) } : null;
    }

    private static string Cut(string text) => text.Length > LongestShown ? text[..LongestShown] + "..." : text;
}
