using Quartz;
using Quartz.Impl;
using Sessions.Benchmarks.Support;
using Sessions.Generated;
using Sessions.Journals;

namespace Sessions.Benchmarks.Live;

/// <summary>How late a boundary comes on the system's clock, beside a delay, a delay that looks again, and Quartz.</summary>
internal static class Lateness
{
    private const int Boundaries = 300;
    private static readonly TimeSpan _apart = TimeSpan.FromMilliseconds(40);
    private static readonly TimeProvider _clock = TimeProvider.System;

    public static async Task RunAsync()
    {
        Console.WriteLine(Percentiles.Header);
        Console.WriteLine(await SessionsAsync());
        Console.WriteLine(await OneAfterAnotherAsync("`Task.Delay`, once", static due => Task.Delay(Left(due))));
        Console.WriteLine(await OneAfterAnotherAsync("`Task.Delay`, again until it is time", DelayUntilAsync));
        Console.WriteLine(await QuartzAsync());
    }

    /// <summary>Sessions of 40 ms that touch, run live by one strategy: each boundary is an end and a start.</summary>
    private static async Task<Percentiles> SessionsAsync()
    {
        var first = Instants(1).Single();
        var sessions = Enumerable.Range(0, Boundaries).Select(i => (From: first + (i * _apart), To: first + ((i + 1) * _apart)))
            .Where(static window => window.From.Date == window.To.Date)
            .Select(static window => new Session(TimeOnly.FromDateTime(window.From.UtcDateTime), TimeOnly.FromDateTime(window.To.UtcDateTime)));
        var watch = new Watch();
        using var stop = new CancellationTokenSource();
        var strategy = new Idle(SessionTable.Create(sessions));
        var run = SessionRunner.RunAsync(strategy, new SessionRuntime(new NoBroker()) { Journal = Journal.Volatile, Observers = [watch] }, stop.Token);
        await DelayUntilAsync(first + ((Boundaries + 1) * _apart));
        await stop.CancelAsync();
        await run;
        return new Percentiles("**Sessions**, starts of a live strategy", watch.Late);
    }

    private static async Task<Percentiles> OneAfterAnotherAsync(string name, Func<DateTimeOffset, Task> wait)
    {
        var late = new List<double>();
        foreach (var due in Instants(Boundaries))
        {
            await wait(due);
            late.Add((_clock.GetUtcNow() - due).TotalMilliseconds);
        }

        return new Percentiles(name, late);
    }

    private static async Task DelayUntilAsync(DateTimeOffset due)
    {
        while (Left(due) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : left);
        }
    }

    private static async Task<Percentiles> QuartzAsync()
    {
        var scheduler = await new StdSchedulerFactory().GetScheduler();
        await scheduler.Start();
        var instants = Instants(Boundaries).ToList();
        QuartzJob.Expect(instants.Count);
        foreach (var due in instants)
        {
            var job = JobBuilder.Create<QuartzJob>().UsingJobData("due", due.UtcTicks).Build();
            await scheduler.ScheduleJob(job, TriggerBuilder.Create().StartAt(due).Build());
        }

        await QuartzJob.Done;
        await scheduler.Shutdown();
        return new Percentiles("Quartz", QuartzJob.Late);
    }

    /// <summary>Instants that are whole milliseconds, as sessions' are, beginning in a second.</summary>
    private static IEnumerable<DateTimeOffset> Instants(int count)
    {
        var now = _clock.GetUtcNow();
        var first = now.AddTicks(TimeSpan.TicksPerSecond - (now.Ticks % TimeSpan.TicksPerMillisecond));
        return Enumerable.Range(0, count).Select(i => first + (i * _apart));
    }

    private static TimeSpan Left(DateTimeOffset due) => due - _clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private sealed class Watch : SessionObserver
    {
        public List<double> Late { get; } = [];

        public override void OnBegun(SessionContext session) => Late.Add((_clock.GetUtcNow() - session.Occurrence.Start).TotalMilliseconds);
    }
}
