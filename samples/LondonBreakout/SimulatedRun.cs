using Sessions.Reports;
using Sessions.Simulation;

namespace LondonBreakout;

/// <summary>The strategy over bars of the past.</summary>
internal static class SimulatedRun
{
    public static async Task RunAsync(TradedMarket market, ISimulationTrace? trace, string? report, CancellationToken cancellationToken)
    {
        Report.Line($"Simulating on {market.Words}.");
        var simulation = new Simulation { Broker = market.Account, Trace = trace, Observers = [new Progress()] }
            .AddBars(market.Bars)
            .AddStrategy(_ => new Breakout(market.Volume), strategyId: nameof(LondonBreakout));
        var result = await simulation.RunAsync(cancellationToken);
        Report.Occurrences(result);
        Report.Summary(result);
        if (report is not null)
        {
            new SimulationReport(result) { Title = $"Breakout on {market.Words}" }.Save(report);
            Report.Line($"Written: {report}");
        }
    }
}
