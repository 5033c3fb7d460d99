using System.Globalization;

namespace Sessions.Schedule;

/// <summary>Guesses the time that the author of a malformed one meant: <c>8:5</c> is 08:05, <c>12.30</c> is 12:30.</summary>
internal static class TimeSuggestion
{
    private const int LongestText = 16;

    /// <summary>The nearest valid time, or null where there is no telling.</summary>
    /// <param name="raw">What was written.</param>
    /// <param name="mayBeNextDay">Whether a time of the next day may stand there.</param>
    public static string? For(RawTime raw, bool mayBeNextDay = false)
    {
        if (raw.Hour is { } number)
        {
            return ForNumber(number, mayBeNextDay);
        }

        if (raw.Text is not { Length: <= LongestText } text)
        {
            return null;
        }

        text = text.Trim().ToUpperInvariant();
        if (text.Length > 0 && text[0] == '-')
        {
            // It counts back from an end: the same numbers as a time of day are another instant.
            return null;
        }

        var afternoon = text.EndsWith("PM", StringComparison.Ordinal);
        var morning = text.EndsWith("AM", StringComparison.Ordinal);
        if (afternoon || morning)
        {
            text = text.Substring(0, text.Length - 2).TrimEnd();
        }

        var numbers = ReadNumbers(text);
        if (numbers is not { Count: >= 1 and <= 3 })
        {
            return null;
        }

        var hour = numbers[0];
        if (afternoon && hour < 12)
        {
            hour += 12;
        }

        // The hour after midnight is 12 AM.
        if (morning && hour == 12)
        {
            hour = 0;
        }

        var minute = numbers.Count > 1 ? numbers[1] : 0;
        var second = numbers.Count > 2 ? numbers[2] : 0;
        return (hour < 24 || (mayBeNextDay && hour < 48)) && minute < 60 && second < 60
            ? WallTime.Format((hour * WallTime.Hour) + (minute * WallTime.Minute) + (second * WallTime.Second))
            : null;
    }

    /// <summary>A number of three or four digits is HHmm: <c>0800</c> is 8, <c>830</c> is 08:30.</summary>
    private static string? ForNumber(int number, bool mayBeNextDay)
    {
        var (hour, minute) = (number / 100, number % 100);
        var last = mayBeNextDay ? WallTime.Day : WallTime.Day - 1;
        return number < 100 || hour > 24 || minute >= 60 || (hour * WallTime.Hour) + (minute * WallTime.Minute) > last ? null
            : minute == 0 ? hour.ToString(CultureInfo.InvariantCulture)
            : WallTime.FormatWithinDay((hour * WallTime.Hour) + (minute * WallTime.Minute));
    }

    /// <summary>The numbers of the text, where everything between them is a separator; four digits alone are HHmm.</summary>
    private static List<int>? ReadNumbers(string text)
    {
        if (text.Length == 4 && text.All(static c => c is >= '0' and <= '9'))
        {
            text = text.Insert(2, ":");
        }

        var numbers = new List<int>();
        foreach (var part in text.Split([':', '.', ',', ';', '-', ' ', 'H'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length > 2 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
