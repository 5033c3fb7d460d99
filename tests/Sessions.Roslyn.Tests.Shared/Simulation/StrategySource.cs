using Sessions.Analyzers.Simulation;

namespace Sessions.Roslyn.Tests.Simulation;

/// <summary>A strategy around a statement.</summary>
internal static class StrategySource
{
    /// <summary>Checks what is reported in a statement of TradeAsync.</summary>
    public static Task RunAsync(string statement) => AnalyzerTest.RunAsync<SimulationAnalyzer>(Around(statement));

    public static string Around(string statement) => $$"""
        internal sealed partial class Bot : IStrategy
        {
            public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
