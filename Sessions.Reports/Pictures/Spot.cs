namespace Sessions.Reports;

/// <summary>What is told of a place in a picture, to one who points at it.</summary>
/// <param name="Left">In pixels, as all of these.</param>
/// <param name="Top">From the upper edge.</param>
/// <param name="Right">The first that is no longer part of it.</param>
/// <param name="Bottom">The first that is no longer part of it.</param>
/// <param name="Title">The words.</param>
internal sealed record Spot(float Left, float Top, float Right, float Bottom, string Title);
