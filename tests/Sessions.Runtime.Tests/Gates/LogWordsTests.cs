using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sessions.Generated;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>What a person reads in the log.</summary>
public sealed class LogWordsTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void Every_line_says_which_strategy_and_instance_and_loggers_that_keep_values_have_it_among_them()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_morning) { Trade = static (session, _) => Said(session) };

        Run(run, strategy, "EURUSD");

        var lines = run.Log.GetSnapshot();
        Assert.True(lines.Count > 3);
        Assert.All(lines, static line => Assert.StartsWith("S/EURUSD: ", line.Message, StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.Equal("S/EURUSD", line.GetStructuredStateValue("Strategy")));
        Assert.Contains(lines, static line => line.Message == "S/EURUSD: Session Morning ends on time: its time has come");
        Assert.Contains(lines, static line => line is { Message: "S/EURUSD: bought 3", Level: LogLevel.Warning } && line.GetStructuredStateValue("{OriginalFormat}") == "{Strategy}: bought {Lots}");
    }

    [Fact]
    public void A_stop_says_how_long_before_the_sessions_time_it_comes()
    {
        using var run = new SimulatedRun();

        run.For(new TimeSpan(11, 44, 8), new TestStrategy(_morning));

        Assert.Contains(run.Log.GetSnapshot(), static line => line.Message == "S: Session Morning ends 00:15:52 before its time: the strategy is being stopped");
    }

    [Fact]
    public void A_halt_that_flattens_is_told_of_as_that_and_not_as_a_session()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Clock.Add("gate", async token =>
        {
            await using var gate = new SessionGate(new TestStrategy(_morning), run.Runtime());
            await gate.AdvanceAsync(run.Clock.GetUtcNow(), token);
            await gate.HaltAsync(flatten: true, cancellationToken: token);
            await Task.Delay(TimeSpan.FromMinutes(1), run.Clock, token);
        });

        run.Clock.Run();

        Assert.Equal(
            [
                "S: Halted since 2014-05-01 00:00:00Z, positions to be closed: no reason given. Nothing is opened until it is released",
                "S: Closing what is open, as the halt of 2014-05-01 00:00:00Z asks",
                "S: What the halt of 2014-05-01 00:00:00Z asks for is done: CloseAll: 1 closed",
            ],
            run.Log.GetSnapshot().Where(static line => line.Id.Id >= 65).Select(static line => line.Message));
    }

    [Fact]
    public void A_flatten_that_fails_says_that_it_is_the_halts()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        run.Broker.BeforeClose = static _ => ValueTask.FromResult<Brokers.OrderResult?>(Brokers.OrderResult.Rejected("market closed"));
        run.Clock.Add("gate", async token =>
        {
            await using var gate = new SessionGate(new TestStrategy(_morning), run.Runtime());
            await gate.AdvanceAsync(run.Clock.GetUtcNow(), token);
            await gate.HaltAsync(flatten: true, "news", token);
            await Task.Delay(TimeSpan.FromSeconds(70), run.Clock, token);
        });

        run.Clock.Run();

        Assert.Contains(run.Log.GetSnapshot(), static line => line.Id.Id == 43 && line.Message.StartsWith("S: The halt: 1 still open past the deadline, closing goes on: ", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Log.GetSnapshot(), static line => line.Message.Contains("!halt", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_hundreds_of_positions_that_are_still_open_the_log_has_a_few_reasons()
    {
        using var run = new SimulatedRun();
        for (var i = 0; i < 219; i++)
        {
            run.Broker.Hold("S/A");
        }

        var closes = 0;
        run.Broker.BeforeClose = _ => ValueTask.FromResult<Brokers.OrderResult?>(Brokers.OrderResult.Rejected(closes++ % 2 == 0 ? "market closed" : $"busy, try {closes}"));
        Run(run, new TestStrategy(_morning), "A");

        var line = run.Log.GetSnapshot().First(static line => line.Id.Id == 43).Message;
        Assert.StartsWith("S/A: Morning: 219 still open past the deadline, closing goes on: ", line, StringComparison.Ordinal);
        Assert.Contains("the broker rejected the close: market closed (", line, StringComparison.Ordinal);
        Assert.EndsWith(" others", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, 100, 500);
    }

    private static ValueTask Said(SessionContext session)
    {
        session.Logger.Log(LogLevel.Warning, "bought {Lots}", 3);
        session.Stop();
        return ValueTask.CompletedTask;
    }

    private static void Run(SimulatedRun run, TestStrategy strategy, string instance)
    {
        using var loggers = new LoggerFactory([new FakeLoggerProvider(run.Log)]);
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(13), run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            var runtime = new SessionRuntime(run.Broker) { TimeProvider = run.Clock, StrategyId = "S", Instance = instance, LoggerFactory = loggers };
            await SessionRunner.RunAsync(strategy, runtime, either.Token);
        });
        run.Clock.Run();
    }
}
