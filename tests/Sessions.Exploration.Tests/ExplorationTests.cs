using System.Diagnostics;
using Sessions.Exploration.Worlds;
using Xunit.Abstractions;

namespace Sessions.Exploration;

public sealed class ExplorationTests(ITestOutputHelper output)
{
    [Fact]
    public void Probe()
    {
        var name = Environment.GetEnvironmentVariable("PROBE") ?? "";
        var most = int.Parse(Environment.GetEnvironmentVariable("PROBE_MOST") ?? "300000");
        var lines = new List<string>();
        Parallel.ForEach(Scenarios.All.Where(scenario => scenario.Name.Contains(name)), new ParallelOptions { MaxDegreeOfParallelism = 2 }, scenario =>
        {
            var watch = Stopwatch.StartNew();
            string line;
            try
            {
                var exploration = Explorer.Run(scenario, most);
                line = $"{scenario.Name,-40} {exploration.States,9:N0} {exploration.Ends,7:N0} {watch.Elapsed.TotalSeconds,6:0.0} s {exploration.Failure ?? "holds"}";
            }
            catch (Exception e)
            {
                line = $"{scenario.Name,-40} {e}";
            }

            lock (lines)
            {
                lines.Add(line);
                File.AppendAllText("/tmp/core/probe.txt", line + "\n");
            }
        });
    }
}
