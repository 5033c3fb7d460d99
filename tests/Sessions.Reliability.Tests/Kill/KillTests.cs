using System.Globalization;
using Sessions.Reliability.Child;
using Sessions.Reliability.Support;
using Xunit.Abstractions;

namespace Sessions.Reliability.Kill;

/// <summary>A real process is killed at random moments and started again, against an account that goes on in another process.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 200;
    private const int MostRequests = 26;
    private const int LongestAfterwards = 15;

    /// <summary>For a child that has nothing more to ask, because it is being killed too early again and again.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan _lastRun = TimeSpan.FromSeconds(2);

    private readonly ITestOutputHelper _output;
    private readonly TemporaryFolder _folder = new();
    private readonly JournalLooks _looks;
    private int _kills;

    public KillTests(ITestOutputHelper output)
    {
        _output = output;
        _looks = new JournalLooks(_folder.Journal);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_is_lost_done_twice_or_left_open_however_often_a_process_is_killed()
    {
        var seed = Environment.GetEnvironmentVariable("SESSIONS_KILL_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        _output.WriteLine($"SESSIONS_KILL_SEED={seed}");
        var random = new Random(seed);
        var began = TimeProvider.System.GetUtcNow();
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, new ScaledTimeProvider(began));

        // A run in which nothing happens would prove nothing. On a busy machine a life has fewer orders: then there are more lives.
        for (; _kills < Kills || (_kills < 2 * Kills && !HasEnoughHappened(broker)); _kills++)
        {
            // Its life is counted in requests, not in time: a machine that is busy must not make all lives short.
            var requests = broker.RequestsAsync(random.Next(1, MostRequests));
            using var child = await ChildProcess.StartAsync(socket, _folder.Journal, began);
            await Task.WhenAny(requests, Task.Delay(_patience));
            await Task.Delay(random.Next(LongestAfterwards));
            Assert.False(child.HasExited, "the child has ended by itself");
            await child.KillAsync();
            _looks.Look(broker.TakeHandlers());
        }

        using var last = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        await Task.Delay(_lastRun);
        var (exitCode, error) = await last.StopAsync();
        _looks.Look(broker.TakeHandlers());
        Report(broker);

        Assert.True(exitCode == 0, error);
        Assert.Empty(broker.Violations);
        Assert.Equal(0, broker.Open);
        Assert.Empty(_looks.Violations);
        Assert.Empty(_looks.Unfinished);
        Assert.Empty(_looks.Unhandled);

        Assert.True(HasEnoughHappened(broker), "too little happened");
    }

    [Fact]
    public async Task A_second_process_is_refused_and_the_first_goes_on()
    {
        var began = TimeProvider.System.GetUtcNow();
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, new ScaledTimeProvider(began));
        using var first = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        await OpensAsync(first, broker, 1);

        using var second = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        var (exitCode, error) = await second.EndAsync();
        await OpensAsync(first, broker, broker.Opened + 5);

        Assert.Equal(3, exitCode);
        Assert.Contains("'Hourly' on account 'remote' runs already, in process ", error, StringComparison.Ordinal);
        Assert.Equal(0, (await first.StopAsync()).ExitCode);
        Assert.Equal(0, broker.Open);
        Assert.Empty(broker.Violations);
    }

    private bool HasEnoughHappened(BrokerServer broker) => _looks.Occurrences > Kills / 2 && broker.Closed > Kills && _looks.Moments >= 4;

    private static async Task OpensAsync(ChildProcess child, BrokerServer broker, int positions)
    {
        while (broker.Opened < positions)
        {
            Assert.False(child.HasExited, "the child has ended by itself");
            await Task.Delay(10);
        }
    }

    private void Report(BrokerServer broker)
    {
        var handlers = broker.TakeHandlers();
        var again = handlers.Where(static run => run.Phase == "begun").GroupBy(static run => (run.What, run.Session, run.Start)).Count(static runs => runs.Count() > 1);
        _output.WriteLine($"{_kills} kills, {_looks.Occurrences} occurrences, {broker.Opened} positions opened, {broker.Closed} closed, {broker.Repeated} orders sent again under their id");
        _output.WriteLine($"{handlers.Count(static run => run.Phase == "begun")} handler runs, {again} handlers run again after a kill inside them, {broker.Violations.Count + _looks.Violations.Count} violations");
        foreach (var line in _looks.Deaths.Concat(_looks.Unfinished))
        {
            _output.WriteLine(line);
        }
    }
}
