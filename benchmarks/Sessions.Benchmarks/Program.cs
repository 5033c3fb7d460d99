using Perfolizer.Horology;
using Sessions.Benchmarks;
using Sessions.Benchmarks.Live;
using Sessions.Benchmarks.Replay;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// What takes a clock's own time is no benchmark of BenchmarkDotNet's.
if (args is ["lateness"])
{
    await Lateness.RunAsync();
    return;
}

if (args is ["wakes"])
{
    await Wakes.RunAsync();
    return;
}

if (args is ["year"])
{
    Year.Run();
    return;
}

if (args is ["bars"])
{
    BarFiles.Run();
    return;
}

if (args is ["sweep"])
{
    await Sweep.RunAsync();
    return;
}

if (args is ["scale"])
{
    await Scale.RunAsync();
    return;
}

if (args is ["first-touch"])
{
    FirstTouch.Run();
    return;
}

// In one process, so that rows of one table are measured side by side; the median, since the machine has other work.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationTime(TimeInterval.FromMilliseconds(150)).WithIterationCount(25))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.Median)
    .HideColumns(Column.Job, Column.Toolchain, Column.RatioSD, Column.Error, Column.Gen0, Column.Gen1, Column.Gen2);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
