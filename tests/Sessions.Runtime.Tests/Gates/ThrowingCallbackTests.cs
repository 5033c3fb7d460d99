using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>Loggers, observers and callbacks of the user's that throw: the session begins and ends all the same.</summary>
public sealed class ThrowingCallbackTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = SessionAction.CloseAll };

    [Fact]
    public void A_logger_that_throws_stops_nothing()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var failures = 3;
        run.Broker.BeforeClose = _ => failures-- > 0 ? throw new IOException("line down") : default;
        var traded = 0;
        var strategy = new TestStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                session.Logger.LogInformation("trading");
                traded++;
                return session.DelayAsync(TimeSpan.FromHours(1));
            },
        };
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromDays(1), run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            var runtime = new SessionRuntime(run.Broker)
            {
                TimeProvider = run.Clock, StrategyId = "S", LoggerFactory = new ThrowingLogger(), Observers = [new ThrowingObserver(), run.Recorder],
            };
            await SessionRunner.RunAsync(strategy, runtime, either.Token);
        });

        run.Clock.Run();

        Assert.Equal(4, traded);
        Assert.Empty(run.Broker.Positions);
        Assert.Equal("CloseAll: 1 closed", Assert.Single(run.Recorder.Reports).ToString());
    }

    [Fact]
    public async Task A_closer_by_itself_is_not_stopped_by_its_logger()
    {
        var broker = new TestBroker(TimeProvider.System);
        broker.Hold("S");
        var failures = 1;
        broker.BeforeClose = _ => failures-- > 0 ? throw new IOException("line down") : default;

        var report = await new PositionCloser(broker, "S", logger: new ThrowingLogger()).CloseAllAsync();

        Assert.True(report.IsComplete);
        Assert.Empty(broker.Positions);
    }

    [Fact]
    public void A_callback_on_the_token_of_a_handler_that_overruns_stops_nothing()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var called = false;
        var strategy = new TestStrategy(_morning with { OnEnd = SessionAction.Custom, EndHandler = 1, CustomEnd = "FlattenAsync" })
        {
            Handler = async (_, session, token) =>
            {
                token.Register(() =>
                {
                    called = true;
                    throw new InvalidDataException("boom");
                });
                await Task.Delay(TimeSpan.FromDays(1), session.TimeProvider, CancellationToken.None);
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.True(called);
        Assert.Empty(run.Broker.Positions);
        Assert.Equal("01 12:00:30 ended 08:00-12:00: CloseAll: 1 closed", run.Recorder.Lines[^1]);
    }

    private sealed class ThrowingLogger : ILogger, ILoggerFactory
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new IOException("the disk is full");

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Critical ? throw new IOException("the disk is full") : true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("the disk is full");

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }

    private sealed class ThrowingObserver : SessionObserver
    {
        public override void OnBegun(SessionContext session) => throw new InvalidDataException("boom");

        public override void OnEnding(SessionContext session) => throw new InvalidDataException("boom");

        public override void OnEnded(SessionContext session, CloseReport report) => throw new InvalidDataException("boom");

        public override void OnCloseIncomplete(SessionContext session, CloseReport report) => throw new InvalidDataException("boom");
    }
}
