using System.Globalization;
using CsCheck;
using Xunit.Abstractions;

namespace Sessions.Reliability.Model;

/// <summary>Random days: tables, trades, faults of the broker, halts and restarts, held against a model.</summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    private const int Cases = 1_000;

    [Fact]
    public void What_is_open_after_each_day_is_what_no_boundary_has_meant_to_close()
    {
        // SESSIONS_MODEL_COUNT asks for more; a case that fails prints its seed, which SESSIONS_MODEL_SEED takes.
        var count = Environment.GetEnvironmentVariable("SESSIONS_MODEL_COUNT") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Cases;
        var opened = 0;
        Plan.Any.Sample(
            plan =>
            {
                using var run = new ModelRun(plan);
                run.Check();
                Interlocked.Add(ref opened, plan.Windows.Sum(static window => window.Trades.Length));
            },
            output.WriteLine, iter: count, seed: Environment.GetEnvironmentVariable("SESSIONS_MODEL_SEED"));

        output.WriteLine($"{count} days, {opened} entries");
        Assert.True(opened > count, "too little happened");
    }
}
