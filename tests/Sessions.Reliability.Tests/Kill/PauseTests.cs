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
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, new ScaledTimeProvider(began));
        using var child = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        for (var pause = 0; pause < 2; pause++)
        {
            await Reached(() => broker.Opened >= 3 + (pause * 6) && broker.Open > 0);
            await child.SignalAsync("STOP");
            await Task.Delay(_pause);
            var before = broker.Opened;
            await child.SignalAsync("CONT");
            await Reached(() => broker.Opened > before + 2);
        }

        await StopAndCheckAsync(child, broker, pauses: 2);
    }

    [Fact]
    public async Task A_process_that_is_stopped_while_a_close_is_on_its_way_closes_nothing_twice()
    {
        var began = TimeProvider.System.GetUtcNow();
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, new ScaledTimeProvider(began));
        using var child = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        var paused = 0;
        broker.BeforeAnswer = async what =>
        {
            if (what == "close" && Interlocked.Increment(ref paused) == 1)
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

        await StopAndCheckAsync(child, broker, pauses: 0);
    }

    private static async Task Reached(Func<bool> condition)
    {
        for (var waited = TimeSpan.Zero; !condition(); waited += TimeSpan.FromMilliseconds(10))
        {
            Assert.True(waited < _patience, "the child does not go on");
            await Task.Delay(10);
        }
    }

    private async Task StopAndCheckAsync(ChildProcess child, BrokerServer broker, int pauses)
    {
        var (exitCode, error) = await child.StopAsync();
        Assert.True(exitCode == 0, error);
        Assert.Empty(broker.Violations);
        Assert.Equal(0, broker.Open);

        var handlers = broker.TakeHandlers();
        var ends = handlers.Where(static run => run.Phase == "ending").ToArray();
        var late = ends.Where(static end => long.Parse(end.What, null) > 5 * 3600).ToArray();
        output.WriteLine($"{broker.Opened} positions opened, {broker.Closed} closed, {ends.Length} ends, late by more than five hours: {string.Join(", ", late.Select(static end => $"{end.Session} by {end.What} s"))}");
        Assert.Equal(ends.Length, ends.Select(static end => (end.Session, end.Start)).Distinct().Count());
        Assert.Equal(broker.Opened, broker.Closed);

        // One whose end was slept through, for each pause; where it was stopped between two sessions there was none.
        Assert.InRange(late.Length, 0, pauses == 0 ? 1 : pauses);
        Assert.True(pauses == 0 || late.Length > 0, "nothing was slept through");
        var runs = handlers.Where(static run => run.Phase == "begun").Select(static run => (run.What, run.Session, run.Start)).ToArray();
        Assert.Equal(runs.Length, runs.Distinct().Count());
    }
}
