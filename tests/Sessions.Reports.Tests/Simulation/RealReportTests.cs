using Sessions.Simulation;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>The report of a month of real minutes, in three widths and both themes; the pictures stand in the folder screenshots beside the tests.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RealReportTests(BrowserSession browser)
{
    internal const string FileName = "eurusd-m1-2014-05.csv";

    [RealReportFact]
    public async Task May_2014_with_a_sweep_and_a_walk_forward_is_drawn_in_each_width_and_theme_without_complaint()
    {
        var sweep = Sweeps.Of(new BarFile(SharedDataFiles.FindPath(FileName)!, "EURUSD"));
        var runs = await sweep.RunAsync();
        var walk = await sweep.WalkForwardAsync(TimeSpan.FromDays(10), TimeSpan.FromDays(5));
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        try
        {
            new SimulationReport(sweep.Run(runs.Runs[4].Parameters)) { Title = "EURUSD, May 2014", Sweep = runs, WalkForward = walk, TimeZone = "Europe/London" }.Save(file);
            Assert.InRange(new FileInfo(file).Length, 1, 1_000_000);
            foreach (var (width, theme) in new[] { (400, "light"), (400, "dark"), (800, "light"), (800, "dark"), (1400, "light"), (1400, "dark") })
            {
                browser.Open("file://" + file, width, theme: theme);
                browser.Await(() => browser.Run<bool>("return 'ready' in document.documentElement.dataset"), "The chart of equity is ready.");
                browser.Run<object?>("document.querySelector('#ex').scrollIntoView(); return null");
                browser.Await(() => browser.Text("#count").Length > 0, "The lists are made.");
                browser.Await(() => browser.Run<bool>("return document.querySelector('#tf').children.length > 0"), "The chart of prices is made.");
                Assert.Empty(browser.ConsoleErrors());
                Assert.True(browser.Run<bool>("return document.documentElement.scrollWidth <= innerWidth"), $"It scrolls sideways at {width}.");
                Assert.Equal("", Axe.Violations(browser));
                browser.Photograph($"may-{theme}-{width}");
            }
        }
        finally
        {
            File.Delete(file);
        }
    }
}
