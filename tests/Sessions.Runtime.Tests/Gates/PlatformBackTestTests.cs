using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>A gate inside a platform's own back-test: a clock of one line tells the platform's time, and each tick asks the gate.</summary>
public sealed class PlatformBackTestTests
{
    private static readonly DateTimeOffset _midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Twenty_days_of_ticks_end_twenty_sessions_at_the_first_tick_that_is_not_before_their_end()
    {
        var platform = new Platform();
        var clock = new PlatformClock(platform);
        LiveSchedule.Unwatch(clock);
        var broker = new TestBroker(clock);
        var recorder = new Recorder(clock);
        var session = new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London", Days = SessionDays.EveryDay, OnEnd = SessionAction.CloseAll };
        await using var gate = new SessionGate(
            new TestStrategy(session), new SessionRuntime(broker) { TimeProvider = clock, Journal = new MemoryJournal(), StrategyId = "S", Observers = [recorder] });
        var opened = 0;

        for (var tick = 0; tick < 4_800; tick++)
        {
            platform.Time = _midnight.AddMinutes((6 * tick) + 1);
            if (await gate.AdvanceAsync(platform.Time) is { IsOpen: true, Session: { } open } && broker.Positions.Count == 0)
            {
                opened += (await open.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), open.CancellationToken)).Status == OrderStatus.Filled ? 1 : 0;
            }

            Assert.Equal(platform.Time.TimeOfDay >= TimeSpan.FromHours(8) && platform.Time.TimeOfDay < TimeSpan.FromHours(12), gate.Current.IsOpen);
        }

        Assert.Equal(20, opened);
        Assert.Empty(broker.Positions);
        Assert.Equal(
            Enumerable.Range(2, 20).Select(static day => FormattableString.Invariant($"{day:00} 12:01:00 ended 08:00-12:00: CloseAll: 1 closed")),
            recorder.Lines.Where(static line => line.Contains("ended", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_token_of_each_session_that_a_tick_has_ended_is_cancelled()
    {
        var platform = new Platform();
        var clock = new PlatformClock(platform);
        LiveSchedule.Unwatch(clock);
        var logs = new FakeLogCollector();
        using var loggers = new LoggerFactory([new FakeLoggerProvider(logs)]);
        var session = new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };
        await using var gate = new SessionGate(
            new TestStrategy(session), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal(), LoggerFactory = loggers });

        var ends = new List<Task>();

        for (var day = 0; day < 50; day++)
        {
            platform.Time = _midnight.AddDays(day).AddHours(8);
            var open = (await gate.AdvanceAsync(platform.Time)).Session!;
            var ended = new TaskCompletionSource();
            open.CancellationToken.Register(ended.SetResult);
            ends.Add(ended.Task);
            platform.Time = _midnight.AddDays(day).AddHours(12);
            await gate.AdvanceAsync(platform.Time);
        }

        await Task.WhenAll(ends).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.DoesNotContain(logs.GetSnapshot(), static record => record.Level >= LogLevel.Error);
    }

    private sealed class Platform
    {
        public DateTimeOffset Time { get; set; } = _midnight;
    }

    private sealed class PlatformClock(Platform platform) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => platform.Time;
    }
}
