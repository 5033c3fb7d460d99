using System.Globalization;
using Xunit.Abstractions;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>
/// The report of a year of minutes with some 8,000 trades, which is the size that reports are made for. How long it takes to open is
/// printed and held by nothing: the machine has other work.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class YearReportTests(BrowserSession browser, ITestOutputHelper output)
{
    private const int Largest = 3_000_000;

    [BrowserFact]
    public void A_year_of_minutes_with_8000_trades_takes_at_most_3_MB_and_opens_and_draws()
    {
        var result = Simulations.Year();
        Assert.InRange(result.Trades.Count, 8_000, 9_000);
        Assert.InRange(result.Prices.Single().Bars.Count, 370_000, 400_000);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        try
        {
            new SimulationReport(result).Save(file);
            Assert.InRange(new FileInfo(file).Length, 1, Largest);
            browser.Open("file://" + file);
            browser.Await(() => browser.Run<bool>("return 'ready' in document.documentElement.dataset"), "The chart of equity is ready.");
            browser.Run<object?>("document.querySelector('#ex').scrollIntoView(); return null");
            browser.Await(() => browser.Text("#count").StartsWith(result.Trades.Count.ToString("#,##0", CultureInfo.InvariantCulture) + " trades", StringComparison.Ordinal), "Every trade is listed.");
            browser.Await(() => browser.Run<bool>("return document.querySelector('#tf').children.length > 0"), "The chart of prices is made.");
            Assert.Empty(browser.ConsoleErrors());
            foreach (var chart in new[] { "#eqc", "#pxc" })
            {
                browser.Await(() => browser.Run<long>(Inked(chart)) > 500, $"{chart} is drawn.");
            }

            output.WriteLine(browser.Run<string>("""
                const entry = name => Math.round(performance.getEntriesByName(name)[0]?.startTime ?? -1);
                return `${entry("first-contentful-paint")} ms to the first paint, ${document.documentElement.dataset.ready} ms to the chart of equity`;
                """));
            output.WriteLine(FormattableString.Invariant($"{result.Trades.Count} trades, {new FileInfo(file).Length} bytes"));
            browser.Photograph("year");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>How many points of a chart's largest picture are not left blank.</summary>
    private static string Inked(string chart) => $$"""
        const most = [...document.querySelectorAll("{{chart}} canvas")].sort((a, b) => b.width * b.height - a.width * a.height)[0];
        if (!most?.width) return 0;
        return most.getContext("2d").getImageData(0, 0, most.width, most.height).data.filter((value, i) => i % 4 === 3 && value > 0).length;
        """;
}
