using OpenQA.Selenium;
using Sessions.Simulation;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>The labels of the charts' axes of time.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AxisLabelTests(BrowserSession browser) : IDisposable
{
    /// <summary>Takes down what is written on an axis of time from now on: each text with its ends and the axis's width.</summary>
    private const string Listen = """
        window.labels = [];
        const write = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
          const axis = this.canvas.closest("tr:last-child"), box = this.canvas.closest(".chart");
          if (axis && box && text.trim() && this.canvas.clientWidth > 200) {
            const wide = part => this.measureText(part).width, left = x - wide(text) / 2;
            const lead = wide(text.slice(0, text.length - text.trimStart().length)), trail = wide(text.slice(text.trimEnd().length));
            labels.push({ box: box.id, text, from: left + lead, to: left + wide(text) - trail, room: this.canvas.clientWidth });
          }
          write.apply(this, arguments);
        };
        return null;
        """;

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");

    public void Dispose() => File.Delete(_file);

    [BrowserFact]
    public void No_label_of_time_is_cut_off_at_an_end_of_its_axis()
    {
        File.WriteAllText(_file, new SimulationReport(Simulations.EightDays).ToHtml());
        foreach (var width in new[] { 1280, 400 })
        {
            browser.Open("file://" + _file, width);
            browser.Await(() => browser.Run<bool>("return 'ready' in document.documentElement.dataset"), "The chart of equity is ready.");
            browser.Run<object?>("document.querySelector('#ex').scrollIntoView(); return null");
            browser.Await(() => browser.Run<bool>("return document.querySelector('#tf').children.length > 0"), "The chart of prices is made.");
            browser.Run<object?>(Listen);
            foreach (var chart in new[] { "eqc", "pxc" })
            {
                foreach (var keys in Enumerable.Repeat(Keys.Shift + Keys.ArrowLeft + Keys.Null, 3).Concat(Enumerable.Repeat("+", 6)).Concat(Enumerable.Repeat(Keys.Shift + Keys.ArrowRight + Keys.Null, 3)))
                {
                    browser.Run<object?>("labels.before = labels.length; return null");
                    browser.Find("#" + chart).SendKeys(keys);
                    browser.Await(() => browser.Run<bool>($"return labels.slice(labels.before).some(label => label.box === '{chart}')"), "The axis is drawn again.");
                }

                Assert.True(browser.Run<long>($"return new Set(labels.filter(label => label.box === '{chart}').map(label => label.text.trim())).size") > 4, "There are labels.");
            }

            Assert.Equal("", browser.Run<string>("return labels.filter(label => label.from < -1 || label.to > label.room + 1).slice(0, 5).map(label => `${label.box} ${JSON.stringify(label)}`).join(' ')"));
        }
    }
}
