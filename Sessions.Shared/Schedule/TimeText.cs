namespace Sessions.Schedule;

/// <summary>
/// Reads a time of day: <c>H:mm</c>, <c>HH:mm</c>, <c>HH:mm:ss</c>, <c>HH:mm:ss.fff</c>, or a whole hour.
/// An end may also be <c>24:00</c> or say how many days later it is: <c>02:00+1</c>, <c>17:00+5</c>.
/// </summary>
internal static class TimeText
{
    /// <summary>Longer than any time; what is longer is not read at all.</summary>
    private const int LongestText = 14;

    /// <summary>More days than any session lasts can be read, so that what is wrong with them can be said.</summary>
    private const int MostDays = 9;

    /// <summary>Reads a start, in [00:00, 24:00).</summary>
    public static bool TryReadStart(RawTime raw, out int time)
    {
        if (raw.Time is { } known)
        {
            time = known;
            return known is >= 0 and < WallTime.Day;
        }

        if (raw.Hour is { } hour)
        {
            time = hour is >= 0 and < 24 ? hour * WallTime.Hour : 0;
            return hour is >= 0 and < 24;
        }

        return TryReadWithinDay(raw.Text, out time);
    }

    /// <summary>
    /// Reads an end. <paramref name="time"/> is at or past 24:00 where the text says that it is on a later day;
    /// whether an end before its start is on the next day too is not this method's to say.
    /// </summary>
    public static bool TryReadEnd(RawTime raw, out int time)
    {
        if (raw.Time is { } known)
        {
            time = known;
            return known is >= 0 and < (MostDays + 1) * WallTime.Day;
        }

        if (raw.Hour is 24 || raw.Text is "24:00" or "24:00:00" or "24:00:00.000")
        {
            time = WallTime.Day;
            return true;
        }

        if (raw.Text is { Length: > 2 } text && text[text.Length - 2] == '+' && text[text.Length - 1] is >= '1' and <= (char)('0' + MostDays))
        {
            var read = TryReadWithinDay(text.Substring(0, text.Length - 2), out time);
            time += (text[text.Length - 1] - '0') * WallTime.Day;
            return read;
        }

        return TryReadStart(raw, out time);
    }

    /// <summary>Reads a length of time of less than a day, in the notation of times: <c>00:30</c> is half an hour, <c>00:00:30</c> half a minute.</summary>
    public static bool TryReadDuration(string? text, out int duration) => TryReadWithinDay(text, out duration);

    private static bool TryReadWithinDay(string? text, out int time)
    {
        time = 0;
        if (text is null || text.Length is < 4 or > LongestText)
        {
            return false;
        }

        var hourDigits = text[1] == ':' ? 1 : 2;
        if (!TryReadNumber(text, 0, hourDigits, 24, out var hour)
            || !TryReadPart(text, hourDigits, ':', 2, 60, out var minute))
        {
            return false;
        }

        var position = hourDigits + 3;
        var second = 0;
        var millisecond = 0;
        if (position < text.Length)
        {
            // With seconds the hour has two digits: H:mm:ss is not among the formats.
            if (hourDigits != 2 || !TryReadPart(text, position, ':', 2, 60, out second))
            {
                return false;
            }

            position += 3;
        }

        if (position < text.Length)
        {
            if (!TryReadPart(text, position, '.', 3, 1000, out millisecond))
            {
                return false;
            }

            position += 4;
        }

        time = (hour * WallTime.Hour) + (minute * WallTime.Minute) + (second * WallTime.Second) + millisecond;
        return position == text.Length;
    }

    private static bool TryReadPart(string text, int position, char separator, int digits, int limit, out int value)
    {
        value = 0;
        return position < text.Length && text[position] == separator && TryReadNumber(text, position + 1, digits, limit, out value);
    }

    private static bool TryReadNumber(string text, int position, int digits, int limit, out int value)
    {
        value = 0;
        if (position + digits > text.Length)
        {
            return false;
        }

        for (var i = position; i < position + digits; i++)
        {
            // Not char.IsDigit: it takes the digits of every script.
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value < limit;
    }
}
