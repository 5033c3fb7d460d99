using ScottPlot;

namespace Sessions.Reports;

/// <summary>Words on a sheet.</summary>
/// <param name="Words">The words.</param>
/// <param name="X">Where their left end, middle or right end is, as the alignment says; in pixels.</param>
/// <param name="Y">Where their middle is, from the upper edge.</param>
/// <param name="Ink">Their colour.</param>
/// <param name="Alignment">One of the three in the middle.</param>
/// <param name="Size">Their height, in pixels.</param>
internal sealed record SheetText(string Words, float X, float Y, Ink Ink, Alignment Alignment, float Size);
