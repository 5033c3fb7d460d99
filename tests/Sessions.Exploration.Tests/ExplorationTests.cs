using System.Diagnostics;
using Sessions.Exploration.Worlds;
using Xunit.Abstractions;

namespace Sessions.Exploration;

public sealed class ExplorationTests(ITestOutputHelper output)
{
    [Fact]
    public void Nothing_that_faults_crashes_and_delays_lead_to_breaks_what_must_always_hold()
    {
        var (watch, results) = (Stopwatch.StartNew(), new Dictionary<string, (Findings Found, double Seconds)>(StringComparer.Ordinal));
        var scenarios = Scenarios.All.Where(static scenario => Share.IsAll || Floors.Of(scenario.Name).States <= Share.MostStates)
            .OrderByDescending(static scenario => Floors.Of(scenario.Name).States).ToArray();
        Parallel.ForEach(scenarios, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, scenario =>
        {
            var one = Stopwatch.StartNew();
            var found = Explorer.Run(scenario, Share.TooMany);
            lock (results)
            {
                results.Add(scenario.Name, (found, one.Elapsed.TotalSeconds));
            }
        });

        foreach (var (name, (found, seconds)) in scenarios.Select(scenario => (scenario.Name, results[scenario.Name])))
        {
            output.WriteLine(FormattableString.Invariant($"{name,-42} {found.States,9:N0} states {found.Truths,7:N0} truths {found.Ends,5:N0} ends {seconds,6:0.0} s"));
        }

        var sum = results.Values.Sum(static result => (long)result.Found.States);
        output.WriteLine(FormattableString.Invariant($"{sum:N0} states in {results.Count} scenarios, {watch.Elapsed.TotalSeconds:0.0} s"));
        Assert.All(results, static result => Assert.True(result.Value.Found.Failure is null, $"{result.Key}: {result.Value.Found.Failure}"));
        Assert.All(results, static result => Assert.True(
            result.Value.Found.Truths >= Floors.Of(result.Key).Truths && result.Value.Found.Ends >= Floors.Of(result.Key).Ends,
            $"{result.Key} has become blind: {result.Value.Found with { Failure = null }}, where there were {Floors.Of(result.Key)}"));
    }

    [Fact]
    public void Every_scenario_has_its_floor_and_every_floor_its_scenario() =>
        Assert.Equal(Scenarios.All.Select(static scenario => scenario.Name).Order(StringComparer.Ordinal), Floors.Names.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_combination_of_a_gates_facts_has_a_step_that_nothing_forbids()
    {
        var (count, steps) = GateCombinations.Check();

        var counts = steps.Select(static step => FormattableString.Invariant($"{step.Key} {step.Value:N0}"));
        output.WriteLine(FormattableString.Invariant($"{count:N0} combinations: {string.Join(", ", counts)}"));
        Assert.True(count > 10_000_000, $"only {count} combinations were tried");
        Assert.All(steps, static step => Assert.True(step.Value > 0, $"{step.Key} is never the answer"));
    }
}
