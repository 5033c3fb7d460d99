namespace Sessions.Reports;

/// <summary>A small figure that lies over a picture: a polygon, or the lines between its points.</summary>
/// <param name="Ink">Its colour.</param>
/// <param name="IsFilled">Whether it is an area, and else lines.</param>
/// <param name="Strokes">The points of each part, in pixels from the upper left corner.</param>
internal sealed record SheetMark(Ink Ink, bool IsFilled, IReadOnlyList<IReadOnlyList<(float X, float Y)>> Strokes)
{
    /// <summary>The thickness of lines, in pixels.</summary>
    public const float Thickness = 1.6f;

    /// <summary>Half the width of a figure that marks a place.</summary>
    public const float Half = 5;

    /// <summary>The same where there are so many that they would hide the picture.</summary>
    public const float SmallHalf = 2.5f;

    public static SheetMark Square(float x, float y, float half, Ink ink) => new(ink, true, [[(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]]);

    /// <summary>An arrow's head that points up or down to where the price is.</summary>
    public static SheetMark Arrow(float x, float y, bool isUp, Ink ink, float half = Half)
    {
        var foot = y + (isUp ? half * 1.8f : -half * 1.8f);
        return new(ink, true, [[(x, y), (x + half, foot), (x - half, foot)]]);
    }

    public static SheetMark Diamond(float x, float y, Ink ink, float half = Half) =>
        new(ink, false, [[(x, y - half), (x + half, y), (x, y + half), (x - half, y), (x, y - half)]]);

    public static SheetMark Cross(float x, float y, Ink ink, float half = Half) =>
        new(ink, false, [[(x - (half * 0.8f), y - (half * 0.8f)), (x + (half * 0.8f), y + (half * 0.8f))], [(x - (half * 0.8f), y + (half * 0.8f)), (x + (half * 0.8f), y - (half * 0.8f))]]);

    public static SheetMark Dash(float x, float y, Ink ink) => new(ink, false, [[(x - 6, y), (x + 6, y)]]);
}
