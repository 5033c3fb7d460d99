namespace Sessions.Reports;

/// <summary>How large a picture is, and in which colours.</summary>
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

    /// <summary>How many pixels of a PNG one CSS pixel takes, from 1 to 4. Pictures that would be too tall for it are drawn at 1. Default: 2, for screens of today.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of range.</exception>
    public int Scale
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 4);
            field = value;
        }
    } = 2;

    /// <summary>The colours of a PNG. Default: light.</summary>
    public PictureTheme Theme { get; init; }
}
