using SkiaSharp;

namespace Sessions.Reports.Tests.Support;

/// <summary>A PNG's pixels.</summary>
internal sealed class Bitmap : IDisposable
{
    private readonly SKBitmap _pixels;

    public Bitmap(byte[] png) => _pixels = SKBitmap.Decode(png) ?? throw new InvalidOperationException("This is no PNG.");

    public (int Width, int Height) Size => (_pixels.Width, _pixels.Height);

    /// <summary>The colour at a place, such as <c>#ffffff</c>.</summary>
    public string At(int x, int y) => ColorOf(_pixels.GetPixel(x, y));

    /// <summary>How many pixels of an area have a colour.</summary>
    public int Count(string color, int left, int top, int right, int bottom) => Enumerable.Range(top, bottom - top)
        .Sum(y => Enumerable.Range(left, right - left).Count(x => At(x, y) == color));

    public void Dispose() => _pixels.Dispose();

    private static string ColorOf(SKColor color) => FormattableString.Invariant($"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}");
}
