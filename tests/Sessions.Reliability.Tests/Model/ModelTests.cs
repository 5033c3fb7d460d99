using System.Globalization;
using CsCheck;
using Xunit.Abstractions;

namespace Sessions.Reliability.Model;

/// <summary>
/// Random days: tables, trades, faults of the broker, halts and restarts, held against a model. SESSIONS_MODEL_COUNT asks for
/// more of them; a case that fails prints its seed, which SESSIONS_MODEL_SEED takes.
/// </summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    private static readonly int _count = int.Parse(Environment.GetEnvironmentVariable("SESSIONS_MODEL_COUNT") ?? "1000", CultureInfo.InvariantCulture);

    [Fact]
    public void What_is_open_after_each_day_is_what_no_boundary_has_meant_to_close()
    {
        var opened = 0;
        Sample(Plan.Any, plan =>
        {
            using var run = new ModelRun(plan);
            run.Check();
            Interlocked.Add(ref opened, plan.Windows.Sum(static window => window.Trades.Length));
        });

        output.WriteLine($"{_count} days, {opened} entries");
        Assert.True(_count < 1_000 || opened > _count, "too little happened");
    }

    [Fact]
    public void Who_shares_positions_with_others_closes_its_own_and_all_of_them()
    {
        var closed = 0;
        Sample(NettingPlan.Any, plan =>
        {
            using var run = new NettingRun(plan);
            run.Check();
            Interlocked.Add(ref closed, run.Closes);
        });

        output.WriteLine($"{_count} days, {closed} closes");
        Assert.True(_count < 1_000 || closed > _count, "too little happened");
    }

    private void Sample<T>(Gen<T> plans, Action<T> check) =>
        plans.Sample(check, output.WriteLine, iter: _count, seed: Environment.GetEnvironmentVariable("SESSIONS_MODEL_SEED"));
}
