using Sessions.Generated;
using Sessions.Journals;
using Sessions.Reliability.Child;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Kill;

/// <summary>Halts, releases and acknowledgments that another process writes to the journal, while the bot runs and holds its lease.</summary>
public sealed class OrdersFromOutsideTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly Session _always = Session.AllDay(default) with { Name = "Always", OnEnd = SessionAction.CloseAll };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_bot_of_another_process_is_halted_flattened_and_released_while_it_runs()
    {
        var began = TimeProvider.System.GetUtcNow();
        var socket = _folder.File("broker");
        using var broker = new BrokerServer(socket, new ScaledTimeProvider(began));
        using var child = await ChildProcess.StartAsync(socket, _folder.Journal, began);
        await Reached(() => broker.Opened > 3);
        using var journal = new SqliteJournal(_folder.Journal) { LockTimeout = _patience };

        // By the child's clock, which the record's instant is read by.
        var people = new SessionControl(journal, new ScaledTimeProvider(began));
        var bot = new StrategyIdentity("remote", "Hourly");
        await people.HaltAsync(flatten: true, bot, "from outside");
        await Reached(() => broker.TakeHandlers().Exists(static end => end is { Phase: "ended", Session: OccurrenceRecord.Halt }));
        Assert.Equal(0, broker.Open);
        var opened = broker.Opened;
        await Task.Delay(500);
        Assert.Equal(opened, broker.Opened);

        await people.ReleaseAsync(bot);
        await Reached(() => broker.Opened > opened + 3);

        Assert.Equal(0, (await child.StopAsync()).ExitCode);
        Assert.Empty(broker.Violations);
        Assert.Equal(0, broker.Open);
    }

    [Fact]
    public async Task Two_journal_objects_of_one_file_tell_each_other()
    {
        using var ours = new SqliteJournal(_folder.Journal);
        using var theirs = new SqliteJournal(_folder.Journal);
        var told = new Told();
        var account = new Faults.FaultyAccount(TimeProvider.System) { Refuses = static () => true };
        account.Hold("S");
        var options = new RunOptions { CloseDeadline = TimeSpan.FromMilliseconds(50), CloseRetryInterval = TimeSpan.FromHours(1) };
        var runtime = new SessionRuntime(account) { Journal = ours, StrategyId = "S", Observers = [told], Options = options };
        using var stop = new CancellationTokenSource();
        var running = SessionRunner.RunAsync(new ScriptedStrategy(_always), runtime, stop.Token);
        var people = new SessionControl(theirs);
        var identity = new StrategyIdentity("faulty", "S");
        await told.Begun.Task.WaitAsync(_patience);

        // The flatten cannot be done, and is taken over by the other process.
        await people.HaltAsync(flatten: true, identity);
        await told.Alarmed.Task.WaitAsync(_patience);
        Assert.Equal(1, await people.AcknowledgeAsync(identity, "by hand"));
        await told.Ended.Task.WaitAsync(_patience);
        await people.ReleaseAsync(identity);
        await told.Resumed.Task.WaitAsync(_patience);

        account.Refuses = static () => false;
        await stop.CancelAsync();
        await running.WaitAsync(_patience);
        Assert.Empty(account.Positions);
    }

    [Fact]
    public async Task A_number_tells_every_order_from_the_last()
    {
        using var ours = new SqliteJournal(_folder.Journal);
        using var theirs = new SqliteJournal(_folder.Journal);
        var strategy = new StrategyIdentity("a", "s");
        var people = new SessionControl(theirs);
        var seen = new List<long> { ours.ReadCommandCount() };
        foreach (var command in new Func<ValueTask>[]
        {
            () => people.HaltAsync(flatten: false), () => people.ReleaseAsync(), () => people.ReleaseAsync(),
            () => people.HaltAsync(flatten: false, strategy), () => people.HaltAsync(flatten: true, strategy), () => people.ReleaseAsync(strategy),
        })
        {
            await command();
            seen.Add(ours.ReadCommandCount());
            Assert.Equal(seen[^1], ours.ReadCommandCount());
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    private static async Task Reached(Func<bool> condition)
    {
        for (var waited = TimeSpan.Zero; !condition(); waited += TimeSpan.FromMilliseconds(10))
        {
            Assert.True(waited < _patience, "the child does not follow");
            await Task.Delay(10);
        }
    }

    private sealed class Told : SessionObserver
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Alarmed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Resumed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void OnBegun(SessionContext session) => Begun.TrySetResult();

        public override void OnCloseIncomplete(SessionContext session, Brokers.CloseReport report) => Alarmed.TrySetResult();

        public override void OnEnded(SessionContext session, Brokers.CloseReport report) => Ended.TrySetResult();

        public override void OnResumed(SessionContext session) => Resumed.TrySetResult();
    }
}
