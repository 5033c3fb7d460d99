using System.Globalization;

namespace Sessions.Reports;

/// <summary>Days and times as all pictures and pages write them: of one form, whatever the machine's culture.</summary>
internal static class TimeWords
{
    /// <summary>The time of day, to the minute where there are no seconds.</summary>
    public static string Time(DateTimeOffset moment) => Time(moment.TimeOfDay);

    /// <summary>The same of an end: midnight is 24:00 of the day before.</summary>
    public static string EndTime(DateTimeOffset moment) => moment.TimeOfDay == TimeSpan.Zero ? "24:00" : Time(moment);

    /// <summary>A day with its weekday, such as <c>Mon 2024-03-04</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same in few letters, such as <c>Mon 4 Mar</c>.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " " + Time(instant.ToUniversalTime());

    /// <summary>A length, such as <c>4 h</c>, <c>1 h 30 min</c> or <c>45 s</c>.</summary>
    public static string Length(TimeSpan length)
    {
        var parts = new List<string>();
        if (length >= TimeSpan.FromHours(1))
        {
            parts.Add(FormattableString.Invariant($"{(int)length.TotalHours} h"));
        }

        if (length.Minutes > 0)
        {
            parts.Add(FormattableString.Invariant($"{length.Minutes} min"));
        }

        var seconds = (length.Ticks % TimeSpan.TicksPerMinute) / (decimal)TimeSpan.TicksPerSecond;
        if (seconds > 0)
        {
            parts.Add(FormattableString.Invariant($"{seconds:0.###} s"));
        }

        return parts.Count == 0 ? "0 s" : string.Join(' ', parts);
    }

    /// <summary>A length as one says it, such as <c>18 min</c>, <c>5 h 02</c> or <c>12 days</c>; a dash where there is none.</summary>
    public static string Rough(TimeSpan? length) => length switch
    {
        null => Words.Unknown,
        { TotalSeconds: < 59.5 } known => FormattableString.Invariant($"{known.TotalSeconds:0} s"),
        { TotalMinutes: < 59.5 } known => FormattableString.Invariant($"{known.TotalMinutes:0} min"),
        { TotalHours: < 48 } known => FormattableString.Invariant($"{(int)known.TotalHours} h {known.Minutes:00}"),
        { } known => FormattableString.Invariant($"{known.TotalDays:0} days"),
    };

    /// <summary>An offset from UTC, such as <c>+01:00</c>.</summary>
    public static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);

    private static string Time(TimeSpan time) => time.ToString(
        time.Milliseconds != 0 ? "hh\\:mm\\:ss\\.fff" : time.Seconds != 0 ? "hh\\:mm\\:ss" : "hh\\:mm", CultureInfo.InvariantCulture);
}
