using ScottPlot;

namespace Sessions.Reports;

/// <summary>
/// Parts of a plot that are drawn one after another as one: the library clips and restores for each part that it knows of, which
/// for thousands of bars is most of the work.
/// </summary>
internal sealed class PlotGroup : IPlottable
{
    private readonly List<IPlottable> _parts = [];

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = ScottPlot.Axes.Default;

    public IEnumerable<LegendItem> LegendItems => [];

    public void Add(IPlottable part) => _parts.Add(part);

    /// <summary>Of no weight: what is drawn by pixels does not choose the limits of axes.</summary>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        foreach (var part in _parts)
        {
            part.Axes = Axes;
            part.Render(rp);
        }
    }
}
