using Sessions.Reports;
using Sessions.Simulation;

namespace LondonBreakout;

/// <summary>The strategy with other ranges and other ends of London's session, on all cores.</summary>
internal static class SweptRun
{
    public static async Task RunAsync(TradedMarket market, string? report, CancellationToken cancellationToken)
    {
        Report.Line($"Sweeping on {market.Words}.");
        var sweep = new SimulationSweep(run => new Simulation { Broker = market.Account }.AddStrategy(
                _ => new Breakout(market.Volume, run.Get<int>("range hours")),
                strategyId: nameof(LondonBreakout),
                hours: table => table.WithOverrides(new Dictionary<string, SessionOverride> { ["London"] = new() { End = run.Get<string>("London until") } })))
            .AddBars(market.Bars)
            .Over("range hours", 2, 4, 6, 8)
            .Over("London until", "11:00", "12:00", "13:00");
        var result = await sweep.RunAsync(cancellationToken);
        Report.Line($"{result.ToCsv()}Best of {result.Runs.Count}: {result.Best?.Parameters}");
        if (report is not null && result.Best is { } best)
        {
            new SimulationReport(sweep.Run(best.Parameters, cancellationToken)) { Title = $"Breakout on {market.Words}", Sweep = result }.Save(report);
            Report.Line($"Written: {report}");
        }
    }
}
