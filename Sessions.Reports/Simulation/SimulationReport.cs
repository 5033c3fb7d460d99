using System.Text;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>
/// What a simulation came to, as one page: figures with their definitions, equity and drawdown, when it earns, every trade and
/// occurrence, and the price with sessions, entries and exits. The file loads nothing and sends nothing; it opens from disk.
/// </summary>
/// <remarks>
/// Names and ids may hold any text; the page shows it as it is. Without scripts, in print and for a screen reader it is complete but
/// for the chart of prices and the lists. It holds at most 800,000 bars and 100,000 trades; where there are more, bars become longer,
/// the last trades are kept, and the page says so. Figures are always of all.
/// </remarks>
/// <param name="result">What the simulation came to.</param>
public sealed class SimulationReport(SimulationResult result)
{
    /// <summary>What the simulation came to.</summary>
    public SimulationResult Result => result;

    /// <summary>The heading. Default: the strategy's name where there is one strategy, else <c>Simulation</c>.</summary>
    public string Title { get; init; } = result.Occurrences.Select(static occurrence => occurrence.Strategy).Distinct().Take(2).ToList() is [{ Length: > 0 } only] ? only : "Simulation";

    /// <summary>The IANA id of the zone in which all times are shown, and by which hours and weekdays of entries are counted. Default: UTC.</summary>
    /// <exception cref="SessionTableException">There is no such zone; it names the nearest.</exception>
    public string TimeZone
    {
        get;
        init => field = new TimelineZone(value).Id;
    } = "UTC";

    /// <summary>
    /// The sweep of which the result is one run, such as <see cref="SimulationSweep.Run"/> gives it: shown as a heat table where two parameters
    /// change, with the best twelve runs. Runs that came to the same figures as the result are marked as this one. Null: none.
    /// </summary>
    public SweepResult? Sweep { get; init; }

    /// <summary>
    /// What parameters were worth on bars on which they had not been chosen, as <see cref="SimulationSweep.WalkForwardAsync"/> found it: a row a
    /// split, in sample and out of sample, and the equity of the stretches out of sample, joined. Its money is taken to be of the result's currency. Null: none.
    /// </summary>
    public WalkForwardResult? WalkForward { get; init; }

    /// <summary>The page.</summary>
    public string ToHtml() => SimulationPage.Write(new ReportModel(this));

    /// <summary>Writes the page. It is written beside and moved there when it is complete.</summary>
    /// <param name="path">Where to; it ends with <c>.html</c>.</param>
    /// <exception cref="ArgumentException">The path ends otherwise.</exception>
    /// <exception cref="IOException">It cannot be written there, in one line that says why.</exception>
    public void Save(string path)
    {
        ReportFile.ThrowUnlessEnding(path, ".html");
        ReportFile.Write(path, Encoding.UTF8.GetBytes(ToHtml()));
    }
}
