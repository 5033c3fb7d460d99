using System.Diagnostics;
using Sessions.Exploration.Worlds;
using Xunit.Abstractions;

namespace Sessions.Exploration.Mutants;

public sealed class MutantTests(ITestOutputHelper output)
{
    [Fact]
    public void A_fault_of_one_line_in_the_core_is_found()
    {
        var (watch, compiler) = (Stopwatch.StartNew(), new MutantCompiler());
        var mutants = MutantList.All.Where(static (mutant, number) => Share.IsAll || number % 3 == 0).ToArray();
        var found = new string?[mutants.Length];
        Parallel.For(0, mutants.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => found[i] = compiler.Explore(mutants[i], mutants[i].FoundBy)?.Split(Environment.NewLine)[0]);

        foreach (var (mutant, what) in mutants.Zip(found))
        {
            output.WriteLine($"{mutant.Fault} ({mutant.FoundBy}): {what ?? "NOT FOUND"}");
        }

        var count = found.Count(static what => what is not null);
        output.WriteLine(FormattableString.Invariant($"{count} of {mutants.Length} found, of {MutantList.All.Count}; {watch.Elapsed.TotalSeconds:0.0} s"));
        Assert.All(mutants.Zip(found), static pair => Assert.True(pair.Second is not null, $"not found: {pair.First.Fault}"));
    }

    [Fact]
    public void The_core_without_a_fault_is_found_to_be_without_one() => Assert.Null(new MutantCompiler().Explore(null, Entry.Gates));

    [Fact]
    public void No_fault_is_planted_twice() => Assert.Equal(MutantList.All.Count, MutantList.All.DistinctBy(static mutant => mutant.Fault).Count());
}
