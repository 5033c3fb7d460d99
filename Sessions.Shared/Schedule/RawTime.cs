using System.Globalization;

namespace Sessions.Schedule;

/// <summary>A time of day as its author wrote it: a text, a whole hour, or something that is neither.</summary>
internal readonly record struct RawTime(string? Text, int? Hour)
{
    public static RawTime Missing => default;

    public bool IsMissing => Text is null && Hour is null;

    public static RawTime Of(string? text) => new(text, null);

    public static RawTime Of(int hour) => new(null, hour);

    /// <summary>As written, cut where it is longer than any message should be.</summary>
    public override string ToString() => this switch
    {
        { Hour: { } hour } => hour.ToString(CultureInfo.InvariantCulture),
        { Text: { } text } => ShownText.Cut(text),
        _ => "null",
    };
}
