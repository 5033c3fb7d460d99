using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Sessions.Benchmarks.Support;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Journals;

namespace Sessions.Benchmarks.Live;

/// <summary>A hundred thousand idle strategies of a thousand classes in one process: what each weighs, and how soon each of four boundaries reaches all.</summary>
internal static class Scale
{
    private const int Strategies = 100_000;
    private const int Classes = 1_000;
    private static readonly TimeSpan _apart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _before = TimeSpan.FromSeconds(0.5);
    private static readonly TimeProvider _clock = TimeProvider.System;

    public static async Task RunAsync()
    {
        // All begin at one instant, to which all of them have time to come up.
        var now = _clock.GetUtcNow();
        var start = now.AddTicks((30 * TimeSpan.TicksPerSecond) - (now.Ticks % TimeSpan.TicksPerSecond));
        Session[] sessions = [From(start), From(start + (2 * _apart))];
        var tables = Enumerable.Range(0, Classes).Select(_ => SessionTable.Create(sessions)).ToArray();
        Array.ForEach(tables, table => table.TryFindNext(now, out _));
        var ids = Enumerable.Range(0, Classes).Select(i => FormattableString.Invariant($"Bots.Strategy{i}")).ToArray();
        var strategies = Enumerable.Range(0, Strategies).Select(i => new Idle(tables[i % Classes])).ToArray();
        var broker = new NoBroker();
        var watch = new Watch();
        using var stop = new CancellationTokenSource();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var runs = new Task[Strategies];
        for (var i = 0; i < Strategies; i++)
        {
            var runtime = new SessionRuntime(broker)
            {
                Journal = Journal.Volatile, StrategyId = ids[i % Classes], Instance = i.ToString(CultureInfo.InvariantCulture), Observers = watch.AsList,
            };
            runs[i] = SessionRunner.RunAsync(strategies[i], runtime, stop.Token);
        }

        var up = _clock.GetUtcNow();
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Strategies;
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.Delay(start - _clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        var idle = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Strategies} strategies, up in {(up - now).TotalSeconds:0.0} s; {each:0} bytes each; CPU between boundaries {idle.TotalMilliseconds / (start - up).TotalSeconds:0.00} ms a second; GC {(GCSettings.IsServerGC ? "server" : "workstation")}, {GCSettings.LatencyMode}"));
        Console.WriteLine($"first start: {await ReachedAsync(watch, start)}");
        Console.WriteLine($"first end: {await ReachedAsync(watch, start + _apart)}");
        Console.WriteLine($"second start: {await ReachedAsync(watch, start + (2 * _apart))}");
        Console.WriteLine($"second end: {await ReachedAsync(watch, start + (3 * _apart))}");

        GC.KeepAlive(strategies);

        var stopped = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Task.WhenAll(runs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all stopped after {stopped.Elapsed.TotalSeconds:0.0} s"));
    }

    /// <summary>A session that is as long as the pause after it.</summary>
    private static Session From(DateTimeOffset start) => new(TimeOnly.FromDateTime(start.UtcDateTime), TimeOnly.FromDateTime((start + _apart).UtcDateTime));

    /// <summary>Whom a boundary reaches and when, and what it takes until all is quiet again: of the strategies' own waits as well.</summary>
    private static async Task<string> ReachedAsync(Watch watch, DateTimeOffset boundary)
    {
        await Task.Delay(boundary - _before - _clock.GetUtcNow());
        watch.Clear();
        var (cpu, bytes, paused) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        await Task.Delay(boundary + _apart - (2 * _before) - _clock.GetUtcNow());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{watch.Count} reached, the first after {(watch.First - boundary).TotalMilliseconds:0.0} ms, the last after {(watch.Last - boundary).TotalMilliseconds:0} ms; {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Strategies:0.0} µs of CPU and {(GC.GetTotalAllocatedBytes() - bytes) / Strategies} bytes each; collections stopped all for {(GC.GetTotalPauseDuration() - paused).TotalMilliseconds:0} ms");
    }

    private sealed class Watch : SessionObserver
    {
        private readonly Lock _lock = new();

        public Watch() => AsList = [this];

        public IReadOnlyList<SessionObserver> AsList { get; }

        public int Count { get; private set; }

        public DateTimeOffset First { get; private set; } = DateTimeOffset.MaxValue;

        public DateTimeOffset Last { get; private set; }

        public void Clear() => (Count, First, Last) = (0, DateTimeOffset.MaxValue, default);

        public override void OnBegun(SessionContext session) => See();

        public override void OnEnded(SessionContext session, CloseReport report) => See();

        private void See()
        {
            var now = _clock.GetUtcNow();
            lock (_lock)
            {
                Count++;
                First = now < First ? now : First;
                Last = now > Last ? now : Last;
            }
        }
    }
}
