using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sessions.Compiler;

if (args is ["analyzers"])
{
    await AnalyzerTimes.RunAsync(AnalyzerBenchmarks.All);
    return;
}

// In one process and one edit an iteration, so that rows stand side by side; the median, since the machine has other work.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(15))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.Median)
    .HideColumns(Column.Job, Column.Toolchain, Column.RatioSD, Column.Error, Column.Gen0, Column.Gen1, Column.Gen2);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
