using System.Globalization;

namespace Sessions.Schedule;

/// <summary>A time of day as its author wrote it: a text, a whole hour, or something that is neither; or one that is known already.</summary>
internal readonly record struct RawTime(string? Text, int? Hour)
{
    public static RawTime Missing => default;

    /// <summary>Milliseconds since the midnight of the session's day, past 24 hours on the next day; null where it has yet to be read.</summary>
    public int? Time { get; private init; }

    public bool IsMissing => Text is null && Hour is null && Time is null;

    public static RawTime Of(string? text) => new(text, null);

    public static RawTime Of(int hour) => new(null, hour);

    public static RawTime At(int time) => new(null, null) { Time = time };

    /// <summary>As written, cut where it is longer than any message should be.</summary>
    public override string ToString() => this switch
    {
        { Hour: { } hour } => hour.ToString(CultureInfo.InvariantCulture),
        { Text: { } text } => ShownText.Cut(text),
        { Time: { } time } => WallTime.Format(time),
        _ => "null",
    };
}
