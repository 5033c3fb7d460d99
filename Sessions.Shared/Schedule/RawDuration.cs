using System.Globalization;

namespace Sessions.Schedule;

/// <summary>A length of time as its author wrote it: a text in the notation of times, a value, or missing.</summary>
internal readonly record struct RawDuration(string? Text, TimeSpan? Value)
{
    public bool IsMissing => Text is null && Value is null;

    public static RawDuration Of(string? text) => new(text, null);

    public static RawDuration Of(TimeSpan? value) => new(null, value);

    /// <summary>The length, with a minus in front of the text a negative one; false where the text is none, or nothing is written.</summary>
    public bool TryRead(out TimeSpan duration)
    {
        duration = Value ?? TimeSpan.Zero;
        if (Value is not null || Text is not { Length: > 0 } text)
        {
            return Value is not null;
        }

        var isNegative = text[0] == '-';
        var isRead = TimeText.TryReadDuration(isNegative ? text.Substring(1) : text, out var milliseconds);
        duration = TimeSpan.FromMilliseconds(isNegative ? -(long)milliseconds : milliseconds);
        return isRead;
    }

    /// <summary>As written, cut where it is longer than any message should be.</summary>
    public override string ToString() => Value is { } value ? Format(value) : "'" + ShownText.Cut(Text ?? "") + "'";

    /// <summary>Hours, minutes and seconds: <c>00:00:30</c>, <c>277:46:39</c>.</summary>
    public static string Format(TimeSpan duration)
    {
        var hours = Math.Truncate(duration.TotalHours).ToString("00", CultureInfo.InvariantCulture).TrimStart('-');
        var rest = duration.ToString(duration.Milliseconds == 0 ? "mm\\:ss" : "mm\\:ss\\.fff", CultureInfo.InvariantCulture);
        return (duration < TimeSpan.Zero ? "-" : "") + hours + ":" + rest;
    }
}
