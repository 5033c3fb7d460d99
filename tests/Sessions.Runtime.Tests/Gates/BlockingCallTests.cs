using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>Brokers and handlers that block the thread on which they are called, and perhaps never give it back. Only a real clock goes on meanwhile.</summary>
public sealed class BlockingCallTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly RunOptions _short = new()
    {
        OrderTimeout = TimeSpan.FromMilliseconds(100),
        HandlerTimeout = TimeSpan.FromMilliseconds(100),
        EndGrace = TimeSpan.FromMilliseconds(50),
        CloseDeadline = TimeSpan.FromMilliseconds(300),
        CloseRetryInterval = TimeSpan.FromMilliseconds(200),
    };

    private static readonly Session _always = Session.AllDay(new TimeOnly(0, 0)) with { OnEnd = SessionAction.CloseAll };

    private readonly BlockingBroker _broker = new();
    private readonly Watch _seen = new();

    [Fact]
    public async Task An_entry_that_blocks_does_not_hold_up_the_end()
    {
        _broker.Hold("S");
        _broker.Blocks = static position => position is null;
        await using var gate = Gate(new TestStrategy(_always), _short with { CloseDeadline = _patience });
        var session = await gate.WaitAsync();
        var entry = Task.Run(async () => await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None));
        await _broker.Blocked.Task.WaitAsync(_patience);

        var end = gate.EndAsync().AsTask();
        await _broker.Closed.Task.WaitAsync(_patience);

        // What is known to be open is closed, and the end waits for the order that nobody can tell of.
        Assert.False(entry.IsCompleted || end.IsCompleted);
        _broker.Free();
        await entry;
        await end.WaitAsync(_patience);
        Assert.Empty(_broker.Positions);
    }

    [Fact]
    public async Task A_close_that_blocks_holds_up_neither_the_others_nor_the_alarm()
    {
        var first = _broker.Hold("S");
        _broker.Hold("S");
        _broker.Blocks = position => position == first.Id;
        await using var gate = Gate(new TestStrategy(_always));
        await gate.WaitAsync();

        var end = gate.EndAsync().AsTask();
        await _seen.Alarm.Task.WaitAsync(_patience);
        await _broker.Closed.Task.WaitAsync(_patience);

        Assert.Equal([first], _broker.Positions);
        _broker.Free();
        await end.WaitAsync(_patience);
        Assert.Empty(_broker.Positions);
    }

    [Fact]
    public async Task A_handler_that_blocks_is_given_up_after_its_time()
    {
        _broker.Hold("S");
        var strategy = new TestStrategy(_always with { OnEnd = SessionAction.Custom, EndHandler = 1, CustomEnd = "FlattenAsync" })
        {
            Handler = (_, _, _) =>
            {
                _broker.Wait();
                return ValueTask.CompletedTask;
            },
        };
        await using var gate = Gate(strategy);
        await gate.WaitAsync();

        await gate.EndAsync().AsTask().WaitAsync(_patience);

        Assert.Empty(_broker.Positions);
    }

    [Fact]
    public async Task A_start_handler_that_blocks_is_given_up_after_its_time()
    {
        var strategy = new TestStrategy(_always with { OnStart = SessionAction.Custom, StartHandler = 1, CustomStart = "WarmUpAsync" })
        {
            Handler = (_, _, _) =>
            {
                _broker.Wait();
                return ValueTask.CompletedTask;
            },
        };
        await using var gate = Gate(strategy);

        var wait = Task.Run(async () => await gate.WaitAsync());
        await Assert.ThrowsAsync<TimeoutException>(() => wait.WaitAsync(_patience));

        // By the gate, not by this test's own patience.
        Assert.True(wait.IsFaulted);
    }

    public void Dispose() => _broker.Dispose();

    private SessionGate Gate(TestStrategy strategy, RunOptions? options = null) => new(strategy, new SessionRuntime(_broker)
    {
        Journal = new MemoryJournal(), StrategyId = "S", Options = options ?? _short, Observers = [_seen],
    });

    private sealed class Watch : SessionObserver
    {
        public TaskCompletionSource Alarm { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void OnCloseIncomplete(SessionContext session, CloseReport report) => Alarm.TrySetResult();
    }
}
