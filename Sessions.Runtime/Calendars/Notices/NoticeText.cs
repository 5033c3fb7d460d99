using System.Globalization;
using System.Runtime.CompilerServices;
using Sessions.Schedule;

namespace Sessions.Calendars;

/// <summary>Reads the days and times that notices are written in.</summary>
internal static class NoticeText
{
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>Reads a day such as <c>2012-10-29</c>.</summary>
    public static DateOnly Date(string text, [CallerArgumentExpression(nameof(text))] string? argument = null) =>
        TryReadDate(text, out var date)
            ? date
            : throw new ArgumentException($"'{text}' is not a day: write it as {DateFormat}, such as 2012-10-29.", argument);

    public static bool TryReadDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Reads a year and its days, such as <c>2012 10-29 10-30</c>.</summary>
    public static IEnumerable<DateOnly> DatesOfYear(string text, string argument) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var year, .. var days]
            ? days.Select(day => Date($"{year}-{day}", argument))
            : throw new ArgumentException($"'{text}' is not a year with its days: write it as yyyy MM-dd MM-dd, such as 2012 10-29 10-30.", argument);

    /// <summary>
    /// Reads a time of the trading day, in milliseconds since its midnight: <c>09:30</c>, <c>24:00</c>, the evening before
    /// as <c>17:00-1</c>, days later as <c>17:00+5</c>.
    /// </summary>
    public static int Time(string text, [CallerArgumentExpression(nameof(text))] string? argument = null) =>
        TryReadTime(text, out var time)
            ? time
            : throw new ArgumentException(
                $"'{text}' is not a time of day: write it as HH:mm, such as 09:30; 17:00-1 is the evening before, 02:00+1 the night after.",
                argument);

    private static bool TryReadTime(string? text, out int time)
    {
        var days = 0;
        if (text is [.. var clock, '+' or '-', >= '1' and <= '6'])
        {
            days = (text[^2] == '+' ? 1 : -1) * (text[^1] - '0');
            text = clock;
        }

        var read = TimeText.TryReadEnd(RawTime.Of(text), out time);
        time += days * WallTime.Day;
        return read;
    }
}
