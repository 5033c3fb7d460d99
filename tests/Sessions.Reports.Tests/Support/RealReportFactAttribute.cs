using Sessions.Reports.Tests.Simulation;

namespace Sessions.Reports.Tests.Support;

/// <summary>A fact over recorded data in a real browser; where one of them is absent it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealReportFactAttribute : FactAttribute
{
    public RealReportFactAttribute() => Skip = Chromium.WhySkipped ?? SharedDataFiles.WhySkipped(RealReportTests.FileName);
}
