namespace Sessions.Reports;

/// <summary>How large a picture is.</summary>
public sealed record PictureOptions
{
    /// <summary>The least <see cref="Width"/>, in pixels: that of a small phone.</summary>
    public const int MinWidth = 320;

    /// <summary>The largest <see cref="Width"/>, in pixels.</summary>
    public const int MaxWidth = 4_000;

    /// <summary>The width in CSS pixels, from <see cref="MinWidth"/> to <see cref="MaxWidth"/>. The height follows from what is shown. Default: 960.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is out of range.</exception>
    public int Width
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, MinWidth);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxWidth);
            field = value;
        }
    } = 960;
}
