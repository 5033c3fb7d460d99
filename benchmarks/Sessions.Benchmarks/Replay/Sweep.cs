using System.Diagnostics;
using System.Globalization;
using Sessions.Benchmarks.Support;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Simulation;
using OneRun = Sessions.Simulation.Simulation;

namespace Sessions.Benchmarks.Replay;

/// <summary>
/// A thousand runs of a month of minutes on all cores, beside one run a thousand times over: single runs are taken before
/// and after. By the processor's time, since the machine has other work; by the clock too, for one that has none.
/// </summary>
internal static class Sweep
{
    private const int Runs = 1_000;
    private const int Singles = 20;
    private const string Symbol = "EURUSD";
    private static readonly DateTimeOffset _from = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        var bars = new BarList(new GeneratedBars(Symbol, _from, _from.AddDays(31)).Read());
        var sweep = new SimulationSweep(static run => Make(run.Get<int>("minutes"))).AddBars(bars).Over("minutes", [.. Enumerable.Range(1, Runs)]);
        var singles = new List<double>();
        Time(singles, bars);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var meter = new Meter();
        var watch = Stopwatch.StartNew();
        var result = await sweep.RunAsync();
        var took = watch.Elapsed;
        var processor = meter.Stop(1).Nanoseconds / 1e9;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Time(singles, bars);
        var single = singles.Order().ElementAt(singles.Count / 2) * Runs / 1e3;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {bars.Count} bars, {result.Runs.Count} runs, {Environment.ProcessorCount} cores

            | | processor, s | s by the clock | bytes kept a run |
            | --- | ---: | ---: | ---: |
            | one run, {Runs:N0} times over | {single:0.0} | | |
            | **a sweep of {Runs:N0}** | {processor:0.0} | {took.TotalSeconds:0.0} | {kept / Runs:N0} |

            A run of the sweep takes {processor / single:0.00} of the processor's time of a single one; at its largest the process held {process.PeakWorkingSet64 / 1e6:0} MB.
            """));
    }

    private static OneRun Make(int minutes) => new OneRun { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex(Symbol)] } }.AddStrategy(_ => new Buyer(minutes));

    private static void Time(List<double> singles, BarList bars)
    {
        for (var i = 0; i < Singles; i++)
        {
            var meter = new Meter();
            _ = Make(i + 1).AddBars(bars).Run();
            singles.Add(meter.Stop(1).Nanoseconds / 1e6);
        }
    }

    /// <summary>Buys so many minutes after each session's start, and watches every bar.</summary>
    private sealed class Buyer(int minutes) : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll },
            new Session(new TimeOnly(8, 30), new TimeOnly(12, 0)) { TimeZone = "America/New_York", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll });

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            var at = session.Occurrence.Start.AddMinutes(minutes % 200);
            var isOpen = false;
            while (await session.NextBarAsync(TimeSpan.FromMinutes(1)) is { } bar)
            {
                if (!isOpen && bar.CloseInstant >= at)
                {
                    isOpen = true;
                    await session.Broker.OpenAsync(new OpenRequest(Symbol, PositionSide.Long, 0.1m), cancellationToken);
                }
            }
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }
}
