using System.Diagnostics;
using System.Globalization;
using Sessions.Benchmarks.Support;
using Sessions.Journals;

namespace Sessions.Benchmarks.Live;

/// <summary>A hundred thousand idle strategies of a thousand classes in one process: what each weighs, and how soon one boundary reaches all.</summary>
internal static class Scale
{
    private const int Strategies = 100_000;
    private const int Classes = 1_000;
    private static readonly TimeProvider _clock = TimeProvider.System;

    public static async Task RunAsync()
    {
        // All begin at one instant, to which all of them have time to come up.
        var now = _clock.GetUtcNow();
        var start = now.AddTicks((30 * TimeSpan.TicksPerSecond) - (now.Ticks % TimeSpan.TicksPerSecond));
        var session = new Session(TimeOnly.FromDateTime(start.UtcDateTime), TimeOnly.FromDateTime(start.AddHours(1).UtcDateTime));
        var tables = Enumerable.Range(0, Classes).Select(_ => SessionTable.Create(session)).ToArray();
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
        await Task.Delay(start - _clock.GetUtcNow() + TimeSpan.FromSeconds(10));
        GC.KeepAlive(strategies);

        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{Strategies} strategies, up in {(up - now).TotalSeconds:0.0} s; {each:0} bytes each; CPU between boundaries {idle.TotalMilliseconds / (start - up).TotalSeconds:0.00} ms a second; boundary reached {watch.Count} of them, the first after {(watch.First - start).TotalMilliseconds:0.0} ms, the last after {(watch.Last - start).TotalMilliseconds:0} ms");
        Console.WriteLine(line);

        var stopped = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Task.WhenAll(runs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all stopped after {stopped.Elapsed.TotalSeconds:0.0} s"));
    }

    private sealed class Watch : SessionObserver
    {
        private readonly Lock _lock = new();

        public Watch() => AsList = [this];

        public IReadOnlyList<SessionObserver> AsList { get; }

        public int Count { get; private set; }

        public DateTimeOffset First { get; private set; } = DateTimeOffset.MaxValue;

        public DateTimeOffset Last { get; private set; }

        public override void OnBegun(SessionContext session)
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
