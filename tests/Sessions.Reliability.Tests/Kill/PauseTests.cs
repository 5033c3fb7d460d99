using System.Globalization;
using Sessions.Reliability.Child;
using Sessions.Reliability.Support;
using Xunit.Abstractions;

namespace Sessions.Reliability.Kill;

/// <summary>A real process is stopped (SIGSTOP) across boundaries and goes on (SIGCONT), as one does whose machine was suspended.</summary>
public sealed class PauseTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>By the child's clock, on which an hour lasts a tenth of a second, ten boundaries.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_end_that_was_slept_through_runs_at_once_and_once_and_says_how_late_it_is()
    {
        var began = TimeProvider.System.GetUtcNow();
        var clock = new ScaledTimeProvider(began);
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, clock);
        using var child = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        var pauses = new List<Pause>();
        broker.BeforeAnswer = async words =>
        {
            if (words[0] == "open" && broker.Opened > 3 && pauses.Count < 2)
            {
                var end = BrokerServer.StartOf(words[1]).AddHours(1);
                await child.SignalAsync("STOP");
                var stopped = clock.GetUtcNow();
                await Task.Delay(_pause);
                var pause = new Pause(end, clock.GetUtcNow());
                await child.SignalAsync("CONT");

                // On a machine that is busy the session may have been over before the process was stopped: nothing was slept through.
                pauses.AddRange(stopped < end ? [pause] : []);
            }
        };
        await Reached(() => pauses.Count == 2);
        var before = broker.Opened;
        await Reached(() => broker.Opened > before + 2);

        var ends = await StopAndCheckAsync(child, broker);

        Assert.All(pauses, pause =>
        {
            var late = Assert.Single(ends, end => end.End == pause.End).Late;
            Assert.True(late >= pause.Over - pause.End - TimeSpan.FromSeconds(1), $"told to be late by {late}, and slept until {pause.Over - pause.End} after it");
            Assert.DoesNotContain(ends, end => end.End > pause.End && end.End <= pause.Over);
        });
    }

    [Fact]
    public async Task A_process_that_is_stopped_while_a_close_is_on_its_way_closes_nothing_twice()
    {
        var began = TimeProvider.System.GetUtcNow();
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, new ScaledTimeProvider(began));
        using var child = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        var paused = 0;
        broker.BeforeAnswer = async words =>
        {
            if (words[0] == "close" && Interlocked.Increment(ref paused) == 1)
            {
                // The close has been carried out, and the child does not live to hear it for the next ten hours.
                await child.SignalAsync("STOP");
                await Task.Delay(_pause);
                await child.SignalAsync("CONT");
            }
        };
        await Reached(() => Volatile.Read(ref paused) > 0);
        var before = broker.Opened;
        await Reached(() => broker.Opened > before + 5);

        await StopAndCheckAsync(child, broker);
    }

    private static async Task Reached(Func<bool> condition)
    {
        for (var waited = TimeSpan.Zero; !condition(); waited += TimeSpan.FromMilliseconds(10))
        {
            Assert.True(waited < _patience, "the child does not go on");
            await Task.Delay(10);
        }
    }

    /// <summary>The ends that the child has told of, and how late it said they were.</summary>
    private async Task<IReadOnlyList<(DateTimeOffset End, TimeSpan Late)>> StopAndCheckAsync(ChildProcess child, BrokerServer broker)
    {
        var (exitCode, error) = await child.StopAsync();
        Assert.True(exitCode == 0, error);
        Assert.Empty(broker.Violations);
        Assert.Equal(0, broker.Open);

        var handlers = broker.TakeHandlers();
        var ends = handlers.Where(static run => run.Phase == "ending").Select(static run =>
            (End: new DateTimeOffset(run.Start, TimeSpan.Zero).AddHours(1), Late: TimeSpan.FromSeconds(long.Parse(run.What, CultureInfo.InvariantCulture)))).ToArray();
        output.WriteLine($"{broker.Opened} positions opened, {broker.Closed} closed, {ends.Length} ends, late by more than five hours: {string.Join(", ", ends.Where(static end => end.Late > TimeSpan.FromHours(5)))}");
        Assert.Equal(ends.Length, ends.DistinctBy(static end => end.End).Count());
        Assert.Equal(broker.Opened, broker.Closed);
        var runs = handlers.Where(static run => run.Phase == "begun").Select(static run => (run.What, run.Session, run.Start)).ToArray();
        Assert.Equal(runs.Length, runs.Distinct().Count());
        return ends;
    }

    /// <summary>By the clock of the account and the child: the end that it falls on, and until when the child was stopped.</summary>
    private sealed record Pause(DateTimeOffset End, DateTimeOffset Over);
}
